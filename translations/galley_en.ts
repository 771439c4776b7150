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
        <source>%n story(ies) moved to the trash.</source>
        <translation>
            <numerusform>%n story moved to the trash.</numerusform>
            <numerusform>%n stories moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n story(ies) for good?</source>
        <translation>
            <numerusform>Delete %n story for good?</numerusform>
            <numerusform>Delete %n stories for good?</numerusform>
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
</TS>
