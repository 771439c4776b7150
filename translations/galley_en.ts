<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Galley</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>messages</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n stories</source>
        <extracomment>How a screen reader says a row of the navigator: its name and how many stories are in it.</extracomment>
        <translation>
            <numerusform>%1, %n story</numerusform>
            <numerusform>%1, %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>how many the list shows</comment>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The replacement speaks of group %1, but the expression has %n group(s); put brackets around what it should keep.</source>
        <translation>
            <numerusform>The replacement speaks of group %1, but the expression has %n group; put brackets around what it should keep.</numerusform>
            <numerusform>The replacement speaks of group %1, but the expression has %n groups; put brackets around what it should keep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) found.</source>
        <translation>
            <numerusform>%n story found.</numerusform>
            <numerusform>%n stories found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) are not searched: Galley has not taken them into its index yet.</source>
        <translation>
            <numerusform>%n story is not searched: Galley has not taken it into its index yet.</numerusform>
            <numerusform>%n stories are not searched: Galley has not taken them into its index yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) moved on.</source>
        <translation>
            <numerusform>%n story moved on.</numerusform>
            <numerusform>%n stories moved on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) moved to the trash.</source>
        <translation>
            <numerusform>%n story moved to the trash.</numerusform>
            <numerusform>%n stories moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) brought back from the trash.</source>
        <translation>
            <numerusform>%n story brought back from the trash.</numerusform>
            <numerusform>%n stories brought back from the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) filed in “%1”.</source>
        <translation>
            <numerusform>%n story filed in “%1”.</numerusform>
            <numerusform>%n stories filed in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n story(ies) changed.</source>
        <translation>
            <numerusform>Tags of %n story changed.</numerusform>
            <numerusform>Tags of %n stories changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Places of %n story(ies) changed.</source>
        <comment>slots such as the lead</comment>
        <translation>
            <numerusform>Places of %n story changed.</numerusform>
            <numerusform>Places of %n stories changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) scheduled anew.</source>
        <translation>
            <numerusform>%n story scheduled anew.</numerusform>
            <numerusform>%n stories scheduled anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n autosaves before it were thinned out</source>
        <translation>
            <numerusform>%n autosave before it was thinned out</numerusform>
            <numerusform>%n autosaves before it were thinned out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>before a story in the trash is deleted for good</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported: the licences of %n file(s) that the site shows have ended. %1</source>
        <translation>
            <numerusform>Nothing was exported: the licence of %n file that the site shows has ended. %1</numerusform>
            <numerusform>Nothing was exported: the licences of %n files that the site shows have ended. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or pictures would be removed.</source>
        <translation>
            <numerusform>%n page or picture would be removed.</numerusform>
            <numerusform>%n pages or pictures would be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) would be less than a third of what they are, the first is %1.</source>
        <translation>
            <numerusform>%n page would be less than a third of what it is: %1.</numerusform>
            <numerusform>%n pages would be less than a third of what they are, the first is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were looked at as readers see them, at %1: all are as they were sent.</source>
        <translation>
            <numerusform>One page was looked at as readers see it, at %1: it is as it was sent.</numerusform>
            <numerusform>%n pages were looked at as readers see them, at %1: all are as they were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n more were not looked at.</source>
        <translation>
            <numerusform> One more was not looked at.</numerusform>
            <numerusform> %n more were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was told of %n page(s).</source>
        <translation>
            <numerusform>%1 was told of one page.</numerusform>
            <numerusform>%1 was told of %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) were rebuilt from their history.</source>
        <translation>
            <numerusform>%n story was rebuilt from its history.</numerusform>
            <numerusform>%n stories were rebuilt from their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were taken from this backup, as they were then.</source>
        <translation>
            <numerusform>%n row was taken from this backup, as it was then.</numerusform>
            <numerusform>%n rows were taken from this backup, as they were then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index of the search does not agree with the stories in %n word(s).</source>
        <translation>
            <numerusform>The index of the search does not agree with the stories in %n word.</numerusform>
            <numerusform>The index of the search does not agree with the stories in %n words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::BoardPage</name>
    <message numerus="yes">
        <source>%n characters, long for this place</source>
        <translation>
            <numerusform>%n character, long for this place</numerusform>
            <numerusform>%n characters, long for this place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::CalendarGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ChangeTree</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ComparisonView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ExportSheet</name>
    <message numerus="yes">
        <source>%n story(ies) published</source>
        <translation>
            <numerusform>%n story published</numerusform>
            <numerusform>%n stories published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done. %n file(s) written</source>
        <translation>
            <numerusform>Done. %n file written</numerusform>
            <numerusform>Done. %n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced. Undo takes all back.</source>
        <translation>
            <numerusform>%n replaced. Undo takes it back.</numerusform>
            <numerusform>%n replaced. Undo takes all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::FindSheet</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n place(s)</source>
        <translation>
            <numerusform>Replaced %n place</numerusform>
            <numerusform>Replaced %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <comment>in how many stories</comment>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n story(ies)</source>
        <translation>
            <numerusform>Replace in %n story</numerusform>
            <numerusform>Replace in %n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::FocusMode</name>
    <message numerus="yes">
        <source>As wide as a phone, %n character(s)</source>
        <translation>
            <numerusform>As wide as a phone, %n character</numerusform>
            <numerusform>As wide as a phone, %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in a line</source>
        <translation>
            <numerusform>%n character in a line</numerusform>
            <numerusform>%n characters in a line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::GalleryObject</name>
    <message numerus="yes">
        <source>%n picture(s). Press Enter to write captions.</source>
        <translation>
            <numerusform>%n picture. Press Enter to write captions.</numerusform>
            <numerusform>%n pictures. Press Enter to write captions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::LibraryActs</name>
    <message numerus="yes">
        <source>Replaced in %n stories. Each keeps a revision of how it was.</source>
        <translation>
            <numerusform>Replaced in %n story. It keeps a revision of how it was.</numerusform>
            <numerusform>Replaced in %n stories. Each keeps a revision of how it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was removed: %n of the files are in use. Take them out of the stories first.</source>
        <translation>
            <numerusform>Nothing was removed: the file is in use. Take it out of the stories first.</numerusform>
            <numerusform>Nothing was removed: %n of the files are in use. Take them out of the stories first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are in use and stay.</source>
        <translation>
            <numerusform>%n of the files is in use and stays.</numerusform>
            <numerusform>%n of the files are in use and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n files from the newsroom?</source>
        <translation>
            <numerusform>Remove %n file from the newsroom?</numerusform>
            <numerusform>Remove %n files from the newsroom?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ManyStories</name>
    <message numerus="yes">
        <source>%n stories selected</source>
        <translation>
            <numerusform>%n story selected</numerusform>
            <numerusform>%n stories selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::MediaPage</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::MediaPanel</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used in %n stories</source>
        <translation>
            <numerusform>Used in %n story</numerusform>
            <numerusform>Used in %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n snippet</numerusform>
            <numerusform>%n snippets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::NewsroomCare</name>
    <message numerus="yes">
        <source>%n story(ies) were recovered, with their pictures and history.</source>
        <translation>
            <numerusform>%n story was recovered, with its pictures and history.</numerusform>
            <numerusform>%n stories were recovered, with their pictures and history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::NewsroomView</name>
    <message numerus="yes">
        <source>%n other story(ies) show this picture, too.</source>
        <translation>
            <numerusform>%n other story shows this picture, too.</numerusform>
            <numerusform>%n other stories show this picture, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::PeoplePage</name>
    <message numerus="yes">
        <source>Named in %n stories</source>
        <translation>
            <numerusform>Named in %n story</numerusform>
            <numerusform>Named in %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names are selected</source>
        <translation>
            <numerusform>%n name is selected</numerusform>
            <numerusform>%n names are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories name “%1”. Each that changes keeps a revision of how it was.</source>
        <translation>
            <numerusform>%n story names “%1”. It keeps a revision of how it was.</numerusform>
            <numerusform>%n stories name “%1”. Each that changes keeps a revision of how it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n names</source>
        <translation>
            <numerusform>Merge %n name</numerusform>
            <numerusform>Merge %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories will name this one:</source>
        <translation>
            <numerusform>%n story will name this one:</numerusform>
            <numerusform>%n stories will name this one:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::PublishSheet</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection was lost. Trying again in %n s</source>
        <translation>
            <numerusform>The connection was lost. Trying again in %n s</numerusform>
            <numerusform>The connection was lost. Trying again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ReviewActs</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n suggestion accepted.</numerusform>
            <numerusform>%n suggestions accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::ReviewSteps</name>
    <message numerus="yes">
        <source>All %n entries are as they were written. Hash of the last: %1</source>
        <translation>
            <numerusform>The one entry is as it was written. Hash: %1</numerusform>
            <numerusform>All %n entries are as they were written. Hash of the last: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::StatusLine</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::StoryActs</name>
    <message numerus="yes">
        <source>Delete %n story(ies) for good?</source>
        <translation>
            <numerusform>Delete %n story for good?</numerusform>
            <numerusform>Delete %n stories for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them was(were) changed since and stayed as it is(they are).</source>
        <translation>
            <numerusform> %n of them was changed since and stayed as it is.</numerusform>
            <numerusform> %n of them were changed since and stayed as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was done yet, because of %n of the stories. %1</source>
        <extracomment>%1: a sentence that says what is the matter with the first of them</extracomment>
        <translation>
            <numerusform>Nothing was done yet, because of %n of the stories. %1</numerusform>
            <numerusform>Nothing was done yet, because of %n of the stories. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it for the other %n</source>
        <comment>stories</comment>
        <translation>
            <numerusform>Do it for the other one</numerusform>
            <numerusform>Do it for the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them was(were) deleted for good since.</source>
        <translation>
            <numerusform> %n of them was deleted for good since.</numerusform>
            <numerusform> %n of them were deleted for good since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::WelcomePage</name>
    <message numerus="yes">
        <source>%n story(ies) in Chinese and English</source>
        <translation>
            <numerusform>%n story in Chinese and English</numerusform>
            <numerusform>%n stories in Chinese and English</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::WritingPanel</name>
    <message numerus="yes">
        <source>%n character(s) in a line</source>
        <translation>
            <numerusform>%n character in a line</numerusform>
            <numerusform>%n characters in a line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::WritingRoom</name>
    <message numerus="yes">
        <source>%n full-width letter(s) or digit(s)</source>
        <translation>
            <numerusform>%n full-width letter or digit</numerusform>
            <numerusform>%n full-width letters or digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-width mark(s)</source>
        <translation>
            <numerusform>%n half-width mark</numerusform>
            <numerusform>%n half-width marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stray space(s)</source>
        <translation>
            <numerusform>%n stray space</numerusform>
            <numerusform>%n stray spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubled mark(s)</source>
        <translation>
            <numerusform>%n doubled mark</numerusform>
            <numerusform>%n doubled marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty line(s)</source>
        <translation>
            <numerusform>%n empty line</numerusform>
            <numerusform>%n empty lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s)</source>
        <translation>
            <numerusform>%n quotation mark</numerusform>
            <numerusform>%n quotation marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold line(s) made subheads</source>
        <translation>
            <numerusform>%n bold line made a subhead</numerusform>
            <numerusform>%n bold lines made subheads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indent(s)</source>
        <translation>
            <numerusform>%n indent</numerusform>
            <numerusform>%n indents</numerusform>
        </translation>
    </message>
</context>
</TS>
