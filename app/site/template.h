// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/view.h"

#include <QCoreApplication>

#include <memory>
#include <string>

namespace Galley {

/// One parsed template: the only place that knows the engine. Belongs to one thread.
class Template
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// Template with the place of the fault as detail; @p name is named in the message.
    static Result<std::shared_ptr<Template>> parse(const QString &name, const std::string &text);

    /// The template filled with @p page; what @p page does not have is looked up in @p common.
    std::string render(const View &common, const View &page);

private:
    explicit Template(const std::string &text) : m_engine(text) {}
    kainjow::mustache::mustache m_engine;
};

} // namespace Galley
