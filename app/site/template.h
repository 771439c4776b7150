// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/view.h"

#include <functional>
#include <memory>
#include <string>

namespace Galley {

/// One template, read into a list of steps that any number of threads may run: the only place that knows Mustache.
/// It is Mustache as its specification has it, partials and set delimiters included, lambdas not. A partial is put in
/// its place when the template is read, so none may include itself.
class Template
{
public:
    /// The text of the partial of that name; null when there is none.
    using Partials = std::function<const std::string *(const QString &name)>;

    /// Template (kind) with what is wrong as detail; the message names @p name and the line. NotFound for a partial
    /// that is not there.
    static Result<std::shared_ptr<const Template>> parse(const QString &name, const std::string &text,
                                                         const Partials &partials = {});
    ~Template();

    /// The template filled with @p page; what @p page does not have is looked up in @p common.
    std::string render(const View &common, const View &page) const;
    /// The same, appended to @p out.
    void render(const View &common, const View &page, std::string &out) const;

    /// Whether anything in it asks for @p name, first or last part of a dotted one.
    bool mentions(ViewName name) const;

    struct Program;

private:
    explicit Template(std::unique_ptr<const Program> program);
    std::unique_ptr<const Program> m_program;
};

} // namespace Galley
