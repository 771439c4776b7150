<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Galley</name>
    <message>
        <source>The disk is full; %1 was not written. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission for %1. Change its permissions or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a disk that can only be read. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is too long for this disk. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already there. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file stands where %1 needs a folder. Move it away or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than this disk allows for a file. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MB that Galley reads of such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is nested too deeply to be read. Copy its text without formatting instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no language. Languages are written as zh-CN or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address of a site. It begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import: a state is one of draft, ready, published, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list: a state is one of draft, review, ready, published, withdrawn, trash, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list: --limit takes a number from 1 up, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:
  galley-cli new NEWSROOM [--sample] [--title T] [--language zh-CN] [--base-url URL]
  galley-cli import NEWSROOM PATH... [--state draft|ready|published] [--json]
  galley-cli list NEWSROOM [--state S] [--channel C] [--tag T] [--limit N] [--json]
  galley-cli show NEWSROOM STORY [--json]
  galley-cli export NEWSROOM DIR [--full] [--yes] [--json]

NEWSROOM is a folder Name.newsroom; STORY is an id or an address (slug).
--full writes every file anew; --yes agrees to a folder that holds other things.
Exit status: 0 done, 1 failed, 2 wrong usage.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This channel is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample could not be unpacked into the temporary folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be made. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export is writing to %1. Wait for it to end, or delete %2 when no other Galley is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds files that Galley did not write. Choose an empty or a new folder, or confirm that the site goes in beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pages of the site want the same address, %1 and %2. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that Galley did not write stands here, so the page was not written. Move it away and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the files that were exported to this folder is damaged. Export to a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Galley exported to this folder. Update Galley, or export to a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the site cannot be written as “%1”. Give it another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has no page %1. Export the site anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture that Galley can use. Save it as JPEG, PNG, WebP or GIF and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete. Get the original once more and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has more than 100 million pixels. Make it smaller and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture could not be prepared for the site. Check that Galley is installed completely and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme has no file %1. Choose another theme, or put the file back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 includes itself. Remove the circle, or choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 cannot be read. Correct it, or choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme in %1 is made for another version of Galley. Choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the story cannot be read; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no story “%1” in this newsroom; look it up in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “%1” belongs to the story “%2”; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story cannot be kept because it has no identity; copy its text into a new story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story was erased already; nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the trash; move it there before you erase it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” is damaged; open a copy from its backups folder, or one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a newsroom&apos;s file; choose a folder that Galley made, or a backup of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newsroom can be made in %1; choose a folder that you may write in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” was made by a newer Galley; install that one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” was not closed properly and cannot be put in order here; allow writing in its folder and open it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a newsroom at %1; open it, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” was made by an older Galley; open it in the program once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no newsroom at %1; check whether it was moved or its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” can be read but not changed; allow writing in its folder, or copy it to a place where that is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the story is not in the newsroom; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture changed while it was brought in; bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not in the newsroom; bring it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newsroom can be made at %1; choose a folder that you may write in, or a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newsroom needs a name; type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something at %1; choose another name or place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 may not be read by this user; ask for permission on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a newsroom; choose a folder that Galley made, its name ends in “.newsroom”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in another program; close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in %2 (process %3 on %4); close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in %2 (process %3 on %4); close it there and try again, or delete %5 when that machine no longer runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” cannot be held for this program; check that its disk is connected and not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom must be copied before it is brought up to date, but %1 cannot be made; allow writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the newsroom “%1” is full; make room on it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” may not be read or changed by this user; ask for permission on its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the newsroom “%1”; wait until it has finished and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the newsroom “%1” that this needs is no longer there; look at it again and repeat what you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” already holds one with this name or address; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history kept in the newsroom “%1” is never changed; make a new entry instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” cannot keep this value; shorten or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom “%1” could not be read or written; check that its disk is connected and in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name; type at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This channel is no longer in the newsroom; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel needs a name and an address; fill in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “%1” belongs to the channel “%2”; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a channel “%1” in this place; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel “%1” cannot stand below itself; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other channels stand below “%1”; move or remove them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories stand in the channel “%1”, some perhaps in the trash; move them to another channel first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be kept could not be written as a whole, so nothing of it was; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be kept while the newsroom is being read; try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>A time at which a story is to be published; %1 is like &quot;12:00&quot; or &quot;17 May 12:00&quot;. 定于 %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>%1 is a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>%1 is a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <comment>stories that are to be published after today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>How a screen reader announces a message bar; %1 is Note, Warning or Problem, %2 the message.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>state of a story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <comment>state of a story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>state of a story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <comment>state of a story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>state of a story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>slot of a story: 头条</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Featured</source>
        <comment>slot of a story: 推荐</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <comment>slot of a story: 置顶</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a channel here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit address and description…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n stories</source>
        <extracomment>How a screen reader says a row of the navigator: its name and how many stories are in it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added while writing</source>
        <comment>in place of tags while there are none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>how many the list shows</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The stories could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new story begins as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a draft to review from the bar above its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ready goes out with the next export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ready story is published when you export the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A withdrawn story leaves the site with the next export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story has “%1” in its headline, names or tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story here has “%1” in its headline, names or tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stories yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first one,
or drop Markdown files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories you throw away wait here and can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stories in this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one for it,
or drag stories onto its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stories with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags are given in a story&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>what is dragged</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::Actions</name>
    <message>
        <source>New newsroom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open newsroom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published by the next export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::Arguments</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an argument is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is an argument too many: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::ChannelDesk</name>
    <message>
        <source>A channel needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is made of letters a–z, digits and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::ChannelDialog</name>
    <message>
        <source>Channel “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence under the channel’s name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::EmbedObject</name>
    <message>
        <source>Video or audio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::ExportSheet</name>
    <message>
        <source>Where the site goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped. The next one completes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds other things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not made by Galley. Its files will not be changed; the site’s pages are written beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 published, %2 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) published</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. %1 files written, %2 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done. %n file(s) written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The site has %1 pages; %2 files did not change. It took %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::FigureObject</name>
    <message>
        <source>Press Enter to write a caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not in the newsroom&apos;s media folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::HtmlTree</name>
    <message>
        <source>The text is larger than 16 MB, which is more than a story can hold. Split it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::Import</name>
    <message>
        <source>The address “%1” could not be used as it is; it became “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story was edited after the last import. That text is kept as a revision.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::ImportSheet</name>
    <message>
        <source>%1 of %2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. What came in before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Markdown file in what was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 unchanged, %4 not imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::MainWindow</name>
    <message>
        <source>About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop newsroom. Stories stay on this computer.
Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsroom (*.newsroom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What was written since the last save would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley</source>
        <comment>the program&apos;s name in a title bar</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::MediaDesk</name>
    <message>
        <source>The clipboard holds no picture that Galley can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::MoveStoriesDialog</name>
    <message>
        <source>“%1” still holds stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where they go; then the channel is deleted. No story is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move and delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stories to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::NewsroomView</name>
    <message>
        <source>Import stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The last changes are only in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) moved to the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n story(ies) for good?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::PreviewPane</name>
    <message>
        <source>Messages are sent from the published site, not from the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::PreviewWorker</name>
    <message>
        <source>The site has no such page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::Runner</name>
    <message>
        <source>The newsroom “%1” is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files could be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Markdown file in what was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no story “%1” in this newsroom. “galley-cli list” names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages: %1. Files written: %2, unchanged: %3, removed: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel “%1” in this newsroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “%1” in this newsroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories added: %1, updated: %2, unchanged: %3, failed: %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::SettingsDialog</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded with every change of state and every revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For search engines; one or two sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of a site begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the site will stand. Needed for the sitemap and for links in feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of excerpts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader messages go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that receives the message form. Without one no form is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left empty does not appear on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News service licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICP record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public security record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::StartHere</name>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Markdown files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the site’s name and records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::StatusLine</name>
    <message>
        <source>Nothing to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <comment>字数: Chinese characters, punctuation and words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese characters: %1
Words and numbers: %2
Full-width punctuation: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Local newsroom, works offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::StoryBar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out with the next export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::StoryDesk</name>
    <message>
        <source>This story is in the trash. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story cannot go from “%1” to “%2” by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a headline before the story is marked ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text before the story is marked ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only stories in the trash can be deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::StorySettings</name>
    <message>
        <source>Filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>The story that leads the home page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Featured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date the story takes the time of the export that publishes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it from the headline again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a change the old address leads to the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out with the next export once it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cover picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::Template</name>
    <message>
        <source>The theme&apos;s file %1 has a mistake in line %2. Correct it, or choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::Theme</name>
    <message>
        <source>There is no theme in %1. Choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::WelcomePage</name>
    <message>
        <source>None yet. Newsrooms that were opened are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley</source>
        <comment>the program&apos;s name on the start screen</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, review, preview, publish. Stories stay on this computer and need no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder and a name, and begin to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that ends in .newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened recently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a look at the sample newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The news site of a small county, finished, with pictures. Change and export it freely; nothing else is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) in Chinese and English</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network, no account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galley::WindowBar</name>
    <message>
        <source>Filter headlines, bylines, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the story list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show preview and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
