// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/emptystate.h"
#include "ui/common/words.h"
#include "ui/stories/storylist.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

struct Words {
    QString icon;
    QString title;
    QString text;
};

Words wordsFor(State state)
{
    switch (state) {
    case State::Draft:
        return {u"pencil"_s, translate("Galley", "No drafts"),
                translate("Galley", "A new story begins as a draft.")};
    case State::Review:
        return {u"clipcheck"_s, translate("Galley", "Nothing is in review"),
                translate("Galley", "Send a draft for review from the bar above its text.")};
    case State::Ready:
        return {u"clock"_s, translate("Galley", "Nothing is ready"),
                translate("Galley", "What is ready goes out with the next export.")};
    case State::Published:
        return {u"world"_s, translate("Galley", "Nothing is published yet"),
                translate("Galley", "A ready story is published when you export the site.")};
    case State::Withdrawn:
        return {u"back"_s, translate("Galley", "Nothing is withdrawn"),
                translate("Galley", "A withdrawn story leaves the site with the next export.")};
    }
    return {};
}

} // namespace

void StoryList::describeEmptiness()
{
    const QString newStory = translate("Galley", "New story");
    const auto offerNew = [&](const Words &words) {
        m_emptyAct = EmptyAct::NewStory;
        m_empty->setContent(words.icon, words.title, words.text, newStory, u"plus"_s);
    };
    const auto offerAll = [&](const Words &words) {
        m_emptyAct = EmptyAct::ShowAll;
        m_empty->setContent(words.icon, words.title, words.text, translate("Galley", "Show all stories"));
    };
    if (!m_filterText.trimmed().isEmpty()) {
        m_emptyAct = EmptyAct::ClearFilter;
        const QString text = m_scope.kind == Scope::Kind::All
            ? translate("Galley", "“%1” finds no story.")
            : translate("Galley", "“%1” finds no story here.");
        m_empty->setContent(u"search"_s, translate("Galley", "Nothing found"), text.arg(m_filterText.trimmed()),
                            translate("Galley", "Clear the search"));
        return;
    }
    switch (m_scope.kind) {
    case Scope::Kind::All:
    case Scope::Kind::Search:
        offerNew({u"news"_s, translate("Galley", "No stories yet"),
                  translate("Galley", "Write the first one,\nor drop Markdown files here.")});
        break;
    case Scope::Kind::State:
        if (m_scope.state == State::Draft)
            offerNew(wordsFor(m_scope.state));
        else
            offerAll(wordsFor(m_scope.state));
        break;
    case Scope::Kind::Trash:
        m_emptyAct = EmptyAct::None;
        m_empty->setContent(u"trash"_s, translate("Galley", "The trash is empty"),
                            translate("Galley", "Stories you throw away wait here and can be brought back."));
        break;
    case Scope::Kind::Channel:
        offerNew({u"folder"_s, translate("Galley", "No stories in this channel"),
                  translate("Galley", "Write one for it,\nor drag stories onto its name.")});
        break;
    case Scope::Kind::Tag:
        offerAll({u"tag"_s, translate("Galley", "No stories with this tag"),
                  translate("Galley", "Tags are given in a story’s settings.")});
        break;
    }
}

} // namespace Galley
