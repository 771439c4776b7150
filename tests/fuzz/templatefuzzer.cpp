// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// The templates of a theme. Lines of "%%" part the input into a template and the partials p1, p2 … that it may include.

#include "fuzz/fuzzing.h"
#include "site/template.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

View item(const QString &name)
{
    View view;
    view.text("name", name);
    view.flag("yes", true);
    // As everywhere in the view model, or each item would find the list that it stands in.
    for (const char *absent : {"no", "list", "o"})
        view.absent(absent);
    return view;
}

/// A small page with one of each kind of value, under short names that are easily hit upon.
View page()
{
    View view = item(u"<b>\"a\" & 'b'</b>"_s);
    ViewList list;
    list.append(item(u"一"_s));
    list.append(item(u"二"_s));
    view.list("list", std::move(list));
    View inner = item(u"inner"_s);
    inner.object("o", item(u"innermost"_s));
    view.object("o", std::move(inner));
    return view;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::string parting = "\n%%\n";
    const std::string input(reinterpret_cast<const char *>(data), size);
    std::vector<std::string> files;
    for (size_t at = 0; at <= input.size();) {
        const size_t end = std::min(input.find(parting, at), input.size());
        files.push_back(input.substr(at, end - at));
        at = end + parting.size();
    }
    const auto partial = [&](const QString &name) -> const std::string * {
        const uint number = name.startsWith(u'p') ? name.mid(1).toUInt() : 0;
        return number > 0 && number < files.size() ? &files[number] : nullptr;
    };
    const auto parsed = Template::parse(u"story"_s, files.empty() ? std::string() : files.front(), partial);
    if (!parsed) {
        require(!parsed.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const Template &made = **parsed;
    View common;
    common.text("site", u"晚报"_s);
    require(made.render(common, page()) == made.render(common, page()), "a page depends on its values alone");
    (void)made.mentions("name");
    return 0;
}
