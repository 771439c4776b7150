// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/template.h"

#include "site/escape.h"
#include "site/templateprogram.h"

#include <algorithm>

namespace Galley {

namespace {

using Act = Template::Program::Act;
using Step = Template::Program::Step;

/// One level of what names are looked up in: an object, or (in a section over a text) that text.
struct Frame {
    const View *view = nullptr;
    const ViewValue *value = nullptr;
};

/// One run of a program.
class Run
{
public:
    Run(const Template::Program &program, std::string &out) : m_program(program), m_out(out) { m_frames.reserve(16); }

    void push(const View &view) { m_frames.push_back({&view, nullptr}); }

    void steps(size_t begin, size_t end)
    {
        for (size_t at = begin; at < end; ++at) {
            const Step &step = m_program.steps[at];
            switch (step.act) {
            case Act::Text: m_out.append(m_program.texts, step.begin, step.size); break;
            case Act::Escaped:
            case Act::Raw: put(step); break;
            case Act::Section:
                section(find(step), at + 1, step.end);
                at = step.end - 1;
                break;
            case Act::Inverted:
                if (!isThere(find(step)))
                    steps(at + 1, step.end);
                at = step.end - 1;
                break;
            }
        }
    }

private:
    static bool isThere(const ViewValue *value)
    {
        if (!value)
            return false;
        if (const bool *flag = std::get_if<bool>(value))
            return *flag;
        if (const auto *list = std::get_if<std::vector<View>>(value))
            return !list->empty();
        return true;
    }

    const ViewValue *find(const Step &step) const
    {
        if (step.size == 0)
            return m_frames.back().value;
        const ViewName *name = &m_program.names[step.begin];
        const ViewValue *found = nullptr;
        for (auto frame = m_frames.rbegin(); frame != m_frames.rend() && !found; ++frame) {
            if (frame->view)
                found = frame->view->find(*name);
        }
        // Only the first part is looked for in the surroundings; the others belong to what it named.
        for (quint32 part = 1; part < step.size && found; ++part) {
            const auto *object = std::get_if<std::unique_ptr<View>>(found);
            found = object ? (*object)->find(name[part]) : nullptr;
        }
        return found;
    }

    void put(const Step &step)
    {
        const ViewValue *value = find(step);
        if (!value)
            return;
        std::string_view text;
        if (const auto *own = std::get_if<std::string>(value))
            text = *own;
        else if (const auto *borrowed = std::get_if<std::string_view>(value))
            text = *borrowed;
        if (step.act == Act::Raw)
            m_out += text;
        else
            appendEscapedUtf8(m_out, text);
    }

    void section(const ViewValue *value, size_t begin, size_t end)
    {
        if (!isThere(value))
            return;
        if (const auto *list = std::get_if<std::vector<View>>(value)) {
            for (const View &item : *list)
                in({&item, nullptr}, begin, end);
        } else if (const auto *object = std::get_if<std::unique_ptr<View>>(value)) {
            in({object->get(), nullptr}, begin, end);
        } else {
            in({nullptr, value}, begin, end);
        }
    }

    void in(const Frame &frame, size_t begin, size_t end)
    {
        m_frames.push_back(frame);
        steps(begin, end);
        m_frames.pop_back();
    }

    const Template::Program &m_program;
    std::string &m_out;
    std::vector<Frame> m_frames;
};

} // namespace

Template::Template(std::unique_ptr<const Program> program) : m_program(std::move(program)) {}
Template::~Template() = default;

Result<std::shared_ptr<const Template>> Template::parse(const QString &name, const std::string &text,
                                                        const Partials &partials)
{
    auto program = std::make_unique<Program>();
    if (Done read = readTemplate(name, text, partials, *program); !read)
        return read.error();
    return std::shared_ptr<const Template>(new Template(std::move(program)));
}

bool Template::mentions(ViewName name) const
{
    return std::find(m_program->names.begin(), m_program->names.end(), name) != m_program->names.end();
}

void Template::render(const View &common, const View &page, std::string &out) const
{
    Run run(*m_program, out);
    run.push(common);
    run.push(page);
    run.steps(0, m_program->steps.size());
}

std::string Template::render(const View &common, const View &page) const
{
    std::string out;
    render(common, page, out);
    return out;
}

} // namespace Galley
