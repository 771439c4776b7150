// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/words.h"

#include "base/text.h"

#include <cstring>

namespace Galley {

namespace {

struct Word {
    const char *key;
    const char *chinese;
    const char *english;
};

// The furniture is part of the published page, not of the program's interface: it follows the site's language and
// so does not go through the translations.
constexpr Word Table[] = {
    {"video", "视频", "Video"},
    {"audio", "音频", "Audio"},
    {"skip", "跳到正文", "Skip to content"},
    {"home", "首页", "Home"},
    {"channels", "频道", "Channels"},
    {"feed", "订阅 RSS", "RSS feed"},
    {"message", "给编辑部留言", "Write to the editors"},
    {"footer", "页脚", "Footer"},
    {"youAreHere", "您现在的位置", "You are here"},
    {"colon", "：", ": "},
    {"stop", "。", "."},
    {"open", "（", "("},
    {"close", "）", ")"},
    {"headlineSlot", "头条", "Top story"},
    {"picks", "推荐", "Featured"},
    {"newest", "最新", "Latest"},
    {"pinned", "置顶", "Pinned"},
    {"more", "更多", "More"},
    {"tag", "标签", "Tag"},
    {"tags", "标签", "Tags"},
    {"all", "全部", "All"},
    {"published", "发布时间", "Published"},
    {"source", "来源", "Source"},
    {"author", "作者", "By"},
    {"views", "浏览", "Views"},
    {"editor", "责任编辑", "Editor"},
    {"textSize", "字号", "Text size"},
    {"small", "小", "S"},
    {"medium", "中", "M"},
    {"large", "大", "L"},
    {"smallLong", "小号字", "Small"},
    {"mediumLong", "中号字", "Medium"},
    {"largeLong", "大号字", "Large"},
    {"turn", "上一篇与下一篇", "Previous and next story"},
    {"prevStory", "上一篇", "Previous story"},
    {"nextStory", "下一篇", "Next story"},
    {"recommended", "编辑推荐", "Editors’ choice"},
    {"related", "相关阅读", "Related stories"},
    {"side", "各频道头条", "From the channels"},
    {"table", "表格", "Table"},
    {"pages", "翻页", "Pages"},
    {"firstPage", "首页", "First"},
    {"prevPage", "上一页", "Previous"},
    {"nextPage", "下一页", "Next"},
    {"lastPage", "尾页", "Last"},
    {"emptyChannel", "这个频道还没有稿件。可以先看看", "There are no stories in this channel yet. See "},
    {"emptyHome", "首页的最新报道", "the latest on the home page"},
    {"emptyOr", "，或", ", or "},
    {"emptyFeed", "订阅 RSS，有新稿件时收到提醒", "subscribe to the RSS feed to hear of new ones"},
    {"emptySite", "这里还没有发布稿件。", "No stories have been published here yet."},
    {"name", "姓名", "Name"},
    {"email", "邮箱", "E-mail"},
    {"emailHint", "只用来回复您，不公开", "Only for our reply; never published"},
    {"messageText", "留言", "Message"},
    {"leaveEmpty", "此栏请留空", "Leave this field empty"},
    {"consentBefore", "我已阅读", "I have read the "},
    {"privacy", "《个人信息处理说明》", "privacy notice"},
    {"consentAfter", "，同意编辑部为处理这条留言保存我的姓名和邮箱。",
     " and agree that the editors keep my name and e-mail address to handle this message."},
    {"consent", "我同意编辑部为处理这条留言保存我的姓名和邮箱。",
     "I agree that the editors keep my name and e-mail address to handle this message."},
    {"send", "发送留言", "Send message"},
    {"publisher", "主办单位", "Published by"},
    {"licence", "互联网新闻信息服务许可证", "News service licence"},
    {"reportPhone", "违法和不良信息举报电话", "Report unlawful content by phone"},
    {"reportMail", "举报邮箱", "Report by e-mail"},
    {"notFound", "没有找到这个页面", "Page not found"},
    {"notFoundText", "地址可能写错了，或者这篇稿件已经撤下。",
     "The address may be mistyped, or the story has been withdrawn."},
    {"withdrawn", "这篇稿件已撤回", "This story was withdrawn"},
    {"withdrawnOn", "撤稿日期", "Withdrawn on"},
    {"withdrawnInstead", "继续阅读", "Read on"},
    {"toHome", "回到首页", "Go to the home page"},
    {"search", "搜索", "Search"},
    {"archive", "往期存档", "Archive"},
    {"authorPage", "作者", "Author"},
    {"comma", "、", ", "},
    {"searchFor", "搜索稿件", "Search stories"},
    {"searchNeedsScript", "搜索需要浏览器脚本。您可以在往期存档里按月份查找。",
     "Search needs script. You can look by month in the archive."},
    {"searchNone", "没有找到含“%1”的稿件。", "No stories found for “%1”."},
    {"searchFound", "找到 %1 篇", "%1 found"},
    {"searchFailed", "搜索现在用不了。请稍后再试，或查看往期存档。",
     "Search is not available now. Try again later, or see the archive."},
    {"searchWorking", "正在搜索…", "Searching…"},
    {"correction", "更正", "Correction"},
    {"updated", "更新", "Updated"},
    {"original", "原文", "Original"},
    {"atom", "订阅 Atom", "Atom feed"},
    {"readingTime", "阅读", "Reading time"},
    {"movedTo", "这篇稿件的新地址", "This story has moved"},
};

} // namespace

Words::Words(QStringView language)
    : m_isChinese(Galley::isChinese(language))
{
}

QString Words::operator[](const char *key) const
{
    for (const Word &word : Table) {
        if (std::strcmp(word.key, key) == 0)
            return QString::fromUtf8(m_isChinese ? word.chinese : word.english);
    }
    return {};
}

View Words::view() const
{
    View view;
    for (const Word &word : Table)
        view.text(word.key, std::string(m_isChinese ? word.chinese : word.english));
    return view;
}

} // namespace Galley
