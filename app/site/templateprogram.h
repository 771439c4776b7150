// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/template.h"

#include <vector>

namespace Galley {

/// A template as steps: what Template runs and TemplateReader makes.
struct Template::Program {
    enum class Act : quint8 {
        Text,     ///< puts out @c text as it is
        Escaped,  ///< puts out what the name says, fit for HTML
        Raw,      ///< puts out what the name says as it is
        Section,  ///< runs the steps up to @c end for what the name says
        Inverted, ///< runs the steps up to @c end when the name says nothing
    };
    struct Step {
        Act act = Act::Text;
        quint32 begin = 0; ///< of Text: in texts; else of the name's parts: in names. No parts: the item itself
        quint32 size = 0;
        quint32 end = 0; ///< of sections: the place of the step after them
    };

    std::vector<Step> steps;
    std::vector<ViewName> names;
    std::string texts;
    size_t lastEnd = 0;  ///< of a section: how many steps there were
    size_t partials = 0; ///< how many were put in their places
};

/// Reads @p text into @p program.
Done readTemplate(const QString &name, const std::string &text, const Template::Partials &partials,
                  Template::Program &program);

} // namespace Galley
