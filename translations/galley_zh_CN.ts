<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Galley</name>
    <message>
        <source>The disk is full; %1 was not written. Free some space and try again.</source>
        <translation>硬盘已满，没有写入 %1。腾出空间后再试。</translation>
    </message>
    <message>
        <source>You have no permission for %1. Change its permissions or choose another place.</source>
        <translation>没有权限读写 %1。更改它的权限，或换一个位置。</translation>
    </message>
    <message>
        <source>%1 is on a disk that can only be read. Choose another place.</source>
        <translation>%1 所在的硬盘是只读的。换一个位置。</translation>
    </message>
    <message>
        <source>%1 is not there. It may have been moved or deleted.</source>
        <translation>找不到 %1，可能已移走或删除。</translation>
    </message>
    <message>
        <source>The name %1 is too long for this disk. Choose a shorter one.</source>
        <translation>%1 这个名字太长，这块硬盘存不下。换一个短些的。</translation>
    </message>
    <message>
        <source>%1 is already there. Choose another name.</source>
        <translation>已有 %1。换一个名字。</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>文件夹 %1 不是空的。</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk and try again.</source>
        <translation>%1 无法读写。检查硬盘后再试。</translation>
    </message>
    <message>
        <source>A file stands where %1 needs a folder. Move it away or choose another place.</source>
        <translation>%1 需要一个文件夹，那里却有同名的文件。把文件移走，或换一个位置。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 is larger than this disk allows for a file. Choose another place.</source>
        <translation>%1 超过了这块硬盘允许的文件大小。换一个位置。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MB that Galley reads of such a file.</source>
        <translation>%1 太大，这类文件校样最多读 %2 MB。</translation>
    </message>
    <message>
        <source>The text is nested too deeply to be read. Copy its text without formatting instead.</source>
        <translation>这段内容嵌套太深，无法读取。改为只复制文字，不带格式。</translation>
    </message>
    <message>
        <source>“%1” is not a language. Write it like zh-CN or en.</source>
        <translation>“%1”不是语言代码。写成 zh-CN 或 en 这样。</translation>
    </message>
    <message>
        <source>“%1” is not a web address. It must begin with https:// or http://.</source>
        <translation>“%1”不是网站地址。网站地址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>import: a state is one of draft, ready, published, not “%1”.</source>
        <translation>import：状态只能是 draft、ready 或 published，不能是“%1”。</translation>
    </message>
    <message>
        <source>list: a state is one of draft, review, ready, published, withdrawn, trash, not “%1”.</source>
        <translation>list：状态只能是 draft、review、ready、published、withdrawn 或 trash，不能是“%1”。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>Reading the newsroom</source>
        <translation>正在读取编辑部</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>正在生成页面</translation>
    </message>
    <message>
        <source>Preparing pictures</source>
        <translation>正在处理图片</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在收尾</translation>
    </message>
    <message>
        <source>This channel is no longer there.</source>
        <translation>这个栏目已经不在了。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>The sample could not be unpacked into the temporary folder.</source>
        <translation>样例无法解包到临时文件夹。</translation>
    </message>
    <message>
        <source>The temporary folder cannot be written.</source>
        <translation>临时文件夹无法写入。</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>%1 holds files that Galley did not write. Choose an empty or a new folder, or confirm that the site goes in beside them.</source>
        <translation>%1 里有不是校样写入的文件。换一个空的或新的文件夹，或确认把网站放在这些文件旁边。</translation>
    </message>
    <message>
        <source>Two pages of the site want the same address, %1 and %2. Change one of them.</source>
        <translation>网站有两个页面网址相同：%1 和 %2。改其中一个。</translation>
    </message>
    <message>
        <source>Something that Galley did not write stands here, so the page was not written. Move it away and export again.</source>
        <translation>这里有不是校样写入的文件，页面没有写入。把它移走，再导出一次。</translation>
    </message>
    <message>
        <source>The list of the files that were exported to this folder is damaged. Export to a new folder.</source>
        <translation>这个文件夹的导出记录已损坏。导出到一个新文件夹。</translation>
    </message>
    <message>
        <source>A newer Galley exported to this folder. Update Galley, or export to a new folder.</source>
        <translation>更新版本的校样导出过这个文件夹。更新校样，或导出到一个新文件夹。</translation>
    </message>
    <message>
        <source>A page of the site cannot be written as “%1”. Give it another address.</source>
        <translation>网站的页面不能写成“%1”。换一个网址别名。</translation>
    </message>
    <message>
        <source>The site has no page %1. Export the site anew.</source>
        <translation>网站里没有页面 %1。重新导出网站。</translation>
    </message>
    <message>
        <source>This is not a picture that Galley can use. Save it as JPEG, PNG, WebP or GIF and add it again.</source>
        <translation>校样用不了这种图片。存成 JPEG、PNG、WebP 或 GIF，再添加一次。</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete. Get the original once more and add it again.</source>
        <translation>这张图片已损坏或不完整。重新取得原图，再添加一次。</translation>
    </message>
    <message>
        <source>This picture has more than 100 million pixels. Make it smaller and add it again.</source>
        <translation>这张图片超过 1 亿像素。缩小后再添加一次。</translation>
    </message>
    <message>
        <source>A picture could not be prepared for the site. Check that Galley is installed completely and try again.</source>
        <translation>有一张图片无法处理成网站用图。检查校样是否安装完整，再试一次。</translation>
    </message>
    <message>
        <source>The theme has no file %1. Choose another theme, or put the file back.</source>
        <translation>主题缺少文件 %1。换一个主题，或把文件放回去。</translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 cannot be read. Check its permissions.</source>
        <translation>主题文件 %1 无法读取。检查它的权限。</translation>
    </message>
    <message>
        <source>The theme in %1 is made for another version of Galley. Choose another theme.</source>
        <translation>%1 里的主题是为其他版本的校样做的。换一个主题。</translation>
    </message>
    <message>
        <source>This revision of the story cannot be read; choose another.</source>
        <translation>稿件的这一版无法读取。换一版。</translation>
    </message>
    <message>
        <source>There is no story “%1” in this newsroom; look it up in the list.</source>
        <translation>这个编辑部里没有稿件“%1”。到稿件列表里查找。</translation>
    </message>
    <message>
        <source>The address “%1” belongs to the story “%2”; choose another.</source>
        <translation>网址别名“%1”已用于稿件“%2”。换一个别名。</translation>
    </message>
    <message>
        <source>This story cannot be saved because it has no identity; copy its text into a new story.</source>
        <translation>这篇稿件没有编号，无法保存。把文字复制到一篇新稿件里。</translation>
    </message>
    <message>
        <source>This story was erased already; nothing is left to do.</source>
        <translation>这篇稿件已经彻底删除，不用再做什么。</translation>
    </message>
    <message>
        <source>“%1” is not in the trash; move it there before you erase it.</source>
        <translation>“%1”不在回收站里。先移到回收站，再彻底删除。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is damaged; open a copy from its backups folder, or one of your own.</source>
        <translation>编辑部“%1”已损坏。打开它备份文件夹里的一份，或自己的备份。</translation>
    </message>
    <message>
        <source>%1 is not a newsroom’s file; choose a folder that Galley made, or a backup of one.</source>
        <translation>%1 不是编辑部文件。选择校样建的文件夹，或它的备份。</translation>
    </message>
    <message>
        <source>No newsroom can be made in %1; choose a folder that you may write in.</source>
        <translation>不能在 %1 里新建编辑部。选择一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>The newsroom “%1” was made by a newer Galley; install that one to open it.</source>
        <translation>编辑部“%1”是用更新版本的校样建的。安装那个版本再打开。</translation>
    </message>
    <message>
        <source>The newsroom “%1” was not closed properly and cannot be put in order here; allow writing in its folder and open it once.</source>
        <translation>编辑部“%1”上次没有正常关闭，在这里无法整理。允许写入它的文件夹，再打开一次。</translation>
    </message>
    <message>
        <source>There is already a newsroom at %1; open it, or choose another place.</source>
        <translation>%1 已经是一个编辑部。打开它，或换一个位置。</translation>
    </message>
    <message>
        <source>The newsroom “%1” was made by an older Galley; open it in the program once to bring it up to date.</source>
        <translation>编辑部“%1”是用旧版本的校样建的。在程序里打开一次，就会升级。</translation>
    </message>
    <message>
        <source>There is no newsroom at %1; check whether it was moved or its disk is connected.</source>
        <translation>%1 没有编辑部。检查它是否已移走，硬盘是否接好。</translation>
    </message>
    <message>
        <source>The newsroom “%1” can be read but not changed; allow writing in its folder, or copy it to a place where that is possible.</source>
        <translation>编辑部“%1”只能读，不能改。允许写入它的文件夹，或把它复制到可以写入的位置。</translation>
    </message>
    <message>
        <source>This revision of the story is not in the newsroom; choose another.</source>
        <translation>编辑部里没有稿件的这一版。换一版。</translation>
    </message>
    <message>
        <source>This picture changed while it was brought in; bring it in again.</source>
        <translation>添加过程中图片变了。再添加一次。</translation>
    </message>
    <message>
        <source>This picture is not in the newsroom; bring it in again.</source>
        <translation>编辑部里没有这张图片。再添加一次。</translation>
    </message>
    <message>
        <source>No newsroom can be made at %1; choose a folder that you may write in, or a shorter name.</source>
        <translation>不能在 %1 新建编辑部。选择一个可以写入的文件夹，或起短些的名字。</translation>
    </message>
    <message>
        <source>A newsroom needs a name; type one.</source>
        <translation>编辑部要有名字。填一个名字。</translation>
    </message>
    <message>
        <source>There is already something at %1; choose another name or place.</source>
        <translation>%1 已被占用。换一个名字或位置。</translation>
    </message>
    <message>
        <source>The folder %1 may not be read by this user; ask for permission on it.</source>
        <translation>当前用户不能读取文件夹 %1。申请它的权限。</translation>
    </message>
    <message>
        <source>%1 is not a newsroom; choose a folder that Galley made, its name ends in “.newsroom”.</source>
        <translation>%1 不是编辑部。选择校样建的文件夹，名字以“.newsroom”结尾。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in another program; close it there and try again.</source>
        <translation>编辑部“%1”正在另一个程序里打开。在那里关闭，再试一次。</translation>
    </message>
    <message>
        <source>The newsroom “%1” cannot be locked for this program; check that its disk is connected and not full.</source>
        <translation>编辑部“%1”无法由这个程序独占打开。检查硬盘是否接好、是否已满。</translation>
    </message>
    <message>
        <source>The disk that holds the newsroom “%1” is full; make room on it and try again.</source>
        <translation>编辑部“%1”所在的硬盘已满。腾出空间后再试。</translation>
    </message>
    <message>
        <source>The newsroom “%1” may not be read or changed by this user; ask for permission on its folder.</source>
        <translation>当前用户不能读取或改动编辑部“%1”。申请它的文件夹的权限。</translation>
    </message>
    <message>
        <source>Another program is writing to the newsroom “%1”; wait until it has finished and try again.</source>
        <translation>另一个程序正在写入编辑部“%1”。等它写完再试。</translation>
    </message>
    <message>
        <source>Something in the newsroom “%1” that this needs is no longer there; look at it again and repeat what you did.</source>
        <translation>编辑部“%1”里要用到的内容已经不在了。重新查看后再做一次。</translation>
    </message>
    <message>
        <source>The newsroom “%1” already holds one with this name or address; choose another.</source>
        <translation>编辑部“%1”里已有同样的名称或网址别名。换一个。</translation>
    </message>
    <message>
        <source>The history kept in the newsroom “%1” is never changed; make a new entry instead.</source>
        <translation>编辑部“%1”里的历史只增不改。改为新增一条。</translation>
    </message>
    <message>
        <source>The newsroom “%1” cannot keep this value; shorten or correct it.</source>
        <translation>编辑部“%1”存不了这个值。缩短或改正它。</translation>
    </message>
    <message>
        <source>The newsroom “%1” could not be read or written; check that its disk is connected and in order.</source>
        <translation>编辑部“%1”无法读写。检查硬盘是否接好、是否正常。</translation>
    </message>
    <message>
        <source>A tag needs a name; type at least one character.</source>
        <translation>标签要有名称。至少填一个字。</translation>
    </message>
    <message>
        <source>This channel is no longer in the newsroom; choose another.</source>
        <translation>编辑部里已经没有这个栏目。换一个栏目。</translation>
    </message>
    <message>
        <source>A channel needs a name and an address; fill in both.</source>
        <translation>栏目要有名称和网址别名。两项都填上。</translation>
    </message>
    <message>
        <source>The address “%1” belongs to the channel “%2”; choose another.</source>
        <translation>网址别名“%1”已用于栏目“%2”。换一个别名。</translation>
    </message>
    <message>
        <source>There is already a channel “%1” in this place; choose another name.</source>
        <translation>这里已有栏目“%1”。换一个名称。</translation>
    </message>
    <message>
        <source>The channel “%1” cannot stand below itself; choose another place.</source>
        <translation>栏目“%1”不能放到自己下面。换一个位置。</translation>
    </message>
    <message>
        <source>Other channels stand below “%1”; move or remove them first.</source>
        <translation>“%1”下面还有子栏目。先移走或删除它们。</translation>
    </message>
    <message>
        <source>Stories stand in the channel “%1”, some perhaps in the trash; move them to another channel first.</source>
        <translation>栏目“%1”里还有稿件，有的可能在回收站。先把它们移到别的栏目。</translation>
    </message>
    <message>
        <source>The change could not be written as a whole, so none of it was; try again.</source>
        <translation>要保存的内容没能完整写入，因此一点也没有写。再试一次。</translation>
    </message>
    <message>
        <source>Nothing can be saved while the newsroom is being read; try again when that is done.</source>
        <translation>正在读取编辑部，暂时不能保存。读完再试。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>A time at which a story is to be published; %1 is like &quot;12:00&quot; or &quot;17 May 12:00&quot;. 定于 %1</extracomment>
        <translation>定于 %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>%1 is a time</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>%1 is a time</comment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>stories that are to be published after today</comment>
        <translation>今天以后</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>How a screen reader announces a message bar; %1 is Note, Warning or Problem, %2 the message.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>messages</comment>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>state of a story</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>state of a story</comment>
        <translation>审校中</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>state of a story</comment>
        <translation>待发</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>state of a story</comment>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>state of a story</comment>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>slot of a story: 头条</comment>
        <translation>头条</translation>
    </message>
    <message>
        <source>Featured</source>
        <comment>slot of a story: 推荐</comment>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Pinned</source>
        <comment>slot of a story: 置顶</comment>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加栏目</translation>
    </message>
    <message>
        <source>Add a channel here</source>
        <translation>在此添加子栏目</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Edit address and description…</source>
        <translation>修改网址别名和描述…</translation>
    </message>
    <message>
        <source>Delete channel…</source>
        <translation>删除栏目…</translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation>栏目名称</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n stories</source>
        <extracomment>How a screen reader says a row of the navigator: its name and how many stories are in it.</extracomment>
        <translation>
            <numerusform>%1，%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Added while writing</source>
        <comment>in place of tags while there are none</comment>
        <translation>写稿时添加</translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation>收起标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Untitled story</source>
        <translation>无标题稿件</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>稿件</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>how many the list shows</comment>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>The stories could not be read</source>
        <translation>稿件无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>A new story begins as a draft.</source>
        <translation>新稿件从草稿开始。</translation>
    </message>
    <message>
        <source>Nothing is in review</source>
        <translation>没有审校中的稿件</translation>
    </message>
    <message>
        <source>Send a draft for review from the bar above its text.</source>
        <translation>草稿写好后，在正文上方送审。</translation>
    </message>
    <message>
        <source>Nothing is ready</source>
        <translation>没有待发的稿件</translation>
    </message>
    <message>
        <source>What is ready goes out with the next export.</source>
        <translation>待发的稿件随下次导出上线。</translation>
    </message>
    <message>
        <source>Nothing is published yet</source>
        <translation>还没有已发布的稿件</translation>
    </message>
    <message>
        <source>A ready story is published when you export the site.</source>
        <translation>导出网站时，待发的稿件转为已发布。</translation>
    </message>
    <message>
        <source>Nothing is withdrawn</source>
        <translation>没有已撤稿的稿件</translation>
    </message>
    <message>
        <source>A withdrawn story leaves the site with the next export.</source>
        <translation>撤下的稿件在下次导出时从网站移除。</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新稿件</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>显示全部稿件</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No stories yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>Write the first one,
or drop Markdown files here.</source>
        <translation>写第一篇，
或把 Markdown 文件拖到这里。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Stories you throw away wait here and can be brought back.</source>
        <translation>删掉的稿件放在这里，可以恢复。</translation>
    </message>
    <message>
        <source>No stories in this channel</source>
        <translation>这个栏目没有稿件</translation>
    </message>
    <message>
        <source>Write one for it,
or drag stories onto its name.</source>
        <translation>为它写一篇，
或把稿件拖到栏目名上。</translation>
    </message>
    <message>
        <source>No stories with this tag</source>
        <translation>没有带这个标签的稿件</translation>
    </message>
    <message>
        <source>Tags are given in a story’s settings.</source>
        <translation>标签在稿件的设置页添加。</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Scripts were left out: %1.</source>
        <translation>去掉了 %1 处脚本。</translation>
    </message>
    <message>
        <source>Frames with other pages were left out: %1.</source>
        <translation>去掉了 %1 处嵌入的其他网页。</translation>
    </message>
    <message>
        <source>Drawings or formulas were left out: %1. Insert them as pictures.</source>
        <translation>去掉了 %1 处绘图或公式。需要的话改为插入图片。</translation>
    </message>
    <message>
        <source>Templates and text for browsers without script were left out: %1.</source>
        <translation>去掉了 %1 处模板和无脚本时显示的文字。</translation>
    </message>
    <message>
        <source>Form fields were left out: %1.</source>
        <translation>去掉了 %1 处表单控件。</translation>
    </message>
    <message>
        <source>Audio, video or plug-in content was left out: %1.</source>
        <translation>去掉了 %1 处音频、视频或插件内容。</translation>
    </message>
    <message>
        <source>Hidden passages were left out: %1.</source>
        <translation>去掉了 %1 处隐藏文字。</translation>
    </message>
    <message>
        <source>Links that lead nowhere or are not allowed were removed and their text kept: %1.</source>
        <translation>去掉了 %1 处无效或不允许的链接，文字保留。</translation>
    </message>
    <message>
        <source>The text is larger than 16 MB, which is more than a story can hold. Split it up.</source>
        <translation>这段内容超过 16 MB，一篇稿件放不下。分成几篇。</translation>
    </message>
    <message>
        <source>%1: an argument is missing.</source>
        <translation>%1：缺少参数。</translation>
    </message>
    <message>
        <source>%1: “%2” is one argument too many.</source>
        <translation>%1：多了一个参数“%2”。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is ready.</source>
        <translation>编辑部“%1”建好了。</translation>
    </message>
    <message>
        <source>None of the files could be imported.</source>
        <translation>没有一个文件能导入。</translation>
    </message>
    <message>
        <source>No Markdown file was found there.</source>
        <translation>那里没有 Markdown 文件。</translation>
    </message>
    <message>
        <source>There is no story “%1” in this newsroom. “galley-cli list” names them.</source>
        <translation>这个编辑部里没有稿件“%1”。用“galley-cli list”列出全部稿件。</translation>
    </message>
    <message>
        <source>Pages: %1. Files written: %2, unchanged: %3, removed: %4.</source>
        <translation>共 %1 页。写入 %2 个文件，%3 个不变，移除 %4 个。</translation>
    </message>
    <message>
        <source>There is no channel “%1” in this newsroom.</source>
        <translation>这个编辑部里没有栏目“%1”。</translation>
    </message>
    <message>
        <source>There is no tag “%1” in this newsroom.</source>
        <translation>这个编辑部里没有标签“%1”。</translation>
    </message>
    <message>
        <source>Stories added: %1, updated: %2, unchanged: %3, failed: %4.</source>
        <translation>新增 %1 篇稿件，更新 %2 篇，不变 %3 篇，失败 %4 篇。</translation>
    </message>
    <message>
        <source>A channel needs a name.</source>
        <translation>栏目要有名称。</translation>
    </message>
    <message>
        <source>An address is made of letters a–z, digits and hyphens.</source>
        <translation>网址别名由字母 a–z、数字和连字符组成。</translation>
    </message>
    <message>
        <source>The clipboard holds no picture that Galley can read.</source>
        <translation>剪贴板里没有校样能读取的图片。</translation>
    </message>
    <message>
        <source>The site has no such page.</source>
        <translation>网站里没有这个页面。</translation>
    </message>
    <message>
        <source>This story is in the trash. Restore it first.</source>
        <translation>这篇稿件在回收站里。先恢复稿件。</translation>
    </message>
    <message>
        <source>A story cannot go from “%1” to “%2” by hand.</source>
        <translation>稿件不能手动从“%1”转为“%2”。</translation>
    </message>
    <message>
        <source>Write a headline before the story is marked ready.</source>
        <translation>写好标题，再把稿件转为待发。</translation>
    </message>
    <message>
        <source>Write the text before the story is marked ready.</source>
        <translation>写好正文，再把稿件转为待发。</translation>
    </message>
    <message>
        <source>Only stories in the trash can be deleted for good.</source>
        <translation>只有回收站里的稿件才能彻底删除。</translation>
    </message>
    <message>
        <source>The address “%1” could not be used as it is; it became “%2”.</source>
        <translation>网址别名“%1”不能照原样使用，已改为“%2”。</translation>
    </message>
    <message>
        <source>This story was edited after the last import. That text is kept as a revision.</source>
        <translation>这篇稿件在上次导入之后改动过。改动过的文字已留作一版修订。</translation>
    </message>
    <message>
        <source>The front matter has a mistake in line %1. Correct it and import the file again.</source>
        <translation>文件头（front matter）第 %1 行有错。改正后重新导入这个文件。</translation>
    </message>
    <message>
        <source>The front matter is written in %1. Galley reads YAML, between two lines of “---”.</source>
        <translation>文件头（front matter）是用 %1 写的。校样只读 YAML，写在两行“---”之间。</translation>
    </message>
    <message>
        <source>The front matter does not end: a line “---” is missing below it. Add it and import the file again.</source>
        <translation>文件头（front matter）没有结束，末尾缺一行“---”。补上后重新导入这个文件。</translation>
    </message>
    <message>
        <source>Template tags were left out: %1. What they would have put in is missing.</source>
        <translation>去掉了模板标签：%1。它们生成的内容不在稿件里。</translation>
    </message>
    <message>
        <source>“%1” is not text in UTF-8 or GB 18030. Save it as UTF-8 and import it again.</source>
        <translation>“%1”不是 UTF-8 或 GB 18030 文本。存成 UTF-8，再导入一次。</translation>
    </message>
    <message>
        <source>Another export is writing to %1. Wait for it to end and export again.</source>
        <translation>另一次导出正在写入 %1。等它结束，再导出一次。</translation>
    </message>
    <message>
        <source>A picture in what was pasted cannot be read. Save it as a file and insert that.</source>
        <translation>粘贴的内容里有一张图片无法读取。先存成文件，再插入。</translation>
    </message>
    <message>
        <source>A picture without an address was left out.</source>
        <translation>去掉了一张没有网址的图片。</translation>
    </message>
    <message>
        <source>The picture %1 could not be fetched and was left out.</source>
        <translation>取不到图片 %1，已去掉。</translation>
    </message>
    <message>
        <source>There is nothing at “%1”.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>The folder “%1” may not be read. Change its permissions and try again.</source>
        <translation>文件夹“%1”无法读取。更改它的权限再试。</translation>
    </message>
    <message>
        <source>“%1” is not a Markdown file and was skipped.</source>
        <translation>“%1”不是 Markdown 文件，已跳过。</translation>
    </message>
    <message>
        <source>Some characters could not be read; they became “�”. Compare with the file.</source>
        <translation>有些字符无法读取，已换成“�”。与原文件核对。</translation>
    </message>
    <message>
        <source>The picture “%1” lies on the web and is not fetched. Save it beside the file.</source>
        <translation>图片“%1”在网上，没有下载。把它存到文件旁边。</translation>
    </message>
    <message>
        <source>The picture “%1” was not found.</source>
        <translation>找不到图片“%1”。</translation>
    </message>
    <message>
        <source>Not used: %1.</source>
        <translation>没有用到：%1。</translation>
    </message>
    <message>
        <source>There is no theme in %1. Choose another theme.</source>
        <translation>%1 里没有主题。换一个主题。</translation>
    </message>
    <message>
        <source>The sample newsroom is in Chinese; leave out --language or --sample.</source>
        <translation>样例编辑部是中文的，去掉 --language 或 --sample。</translation>
    </message>
    <message>
        <source>The output could not be written. Check where it goes.</source>
        <translation>结果写不出来。检查输出到了哪里。</translation>
    </message>
    <message>
        <source>%1 With --yes you agree to it.</source>
        <translation>%1加上 --yes 表示同意。</translation>
    </message>
    <message>
        <source>%1 holds the site of another newsroom: its pages would be removed. Choose another folder, or confirm that this site takes its place.</source>
        <translation>%1 里是另一个编辑部的网站，继续导出会移除它的页面。换一个文件夹，或确认由这个网站取代它。</translation>
    </message>
    <message>
        <source>The picture “%1” cannot be shown and was left out: %2</source>
        <translation>图片“%1”显示不了，已去掉：%2</translation>
    </message>
    <message>
        <source>There is no setting “%1”. The settings are %2.</source>
        <translation>没有设置项“%1”。设置项有 %2。</translation>
    </message>
    <message>
        <source>“%1” is no value for %2.</source>
        <translation>“%1”不能用作 %2 的值。</translation>
    </message>
    <message>
        <source>The theme “%1” is not there any more. Choose another one in the settings.</source>
        <translation>主题“%1”已经不在了。在设置里换一个。</translation>
    </message>
    <message>
        <source>“%1” is a standing page, which has no channel and no slots. Make it a story in its settings first.</source>
        <translation>“%1”是常设页面，没有栏目和推荐位。先在它的设置里改成稿件。</translation>
    </message>
    <message>
        <source>The theme cannot be put at %1; check the permissions of the newsroom&apos;s folder.</source>
        <translation>主题无法放到 %1；检查编辑部文件夹的权限。</translation>
    </message>
    <message>
        <source>A theme needs a name; type one.</source>
        <translation>主题要有名称，写一个。</translation>
    </message>
    <message>
        <source>The theme does not take this value; choose another.</source>
        <translation>主题不接受这个值，换一个。</translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 has a mistake in line %2. Correct it, or choose another theme.</source>
        <translation>主题文件 %1 第 %2 行有错。改正它，或换一个主题。</translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 includes itself. Remove the circle, or choose another theme.</source>
        <translation>主题文件 %1 引用了自身。去掉循环引用，或换一个主题。</translation>
    </message>
    <message>
        <source>an option has no “key”</source>
        <translation>有一个选项没有“key”</translation>
    </message>
    <message>
        <source>the key of option “%1” may have only letters and digits</source>
        <translation>选项“%1”的 key 只能有字母和数字</translation>
    </message>
    <message>
        <source>option “%1” has the unknown type “%2”</source>
        <translation>选项“%1”的类型“%2”不认识</translation>
    </message>
    <message>
        <source>option “%1” has no label</source>
        <translation>选项“%1”没有“label”</translation>
    </message>
    <message>
        <source>option “%1” needs “min” and “max”</source>
        <translation>选项“%1”要有“min”和“max”</translation>
    </message>
    <message>
        <source>a choice of option “%1” has no “value” of letters and digits</source>
        <translation>选项“%1”有一项没有由字母和数字组成的“value”</translation>
    </message>
    <message>
        <source>option “%1” has two choices alike</source>
        <translation>选项“%1”有两项相同</translation>
    </message>
    <message>
        <source>a choice of option “%1” has no label</source>
        <translation>选项“%1”有一项没有“label”</translation>
    </message>
    <message>
        <source>option “%1” needs two choices or more</source>
        <translation>选项“%1”至少要有两项</translation>
    </message>
    <message>
        <source>option “%1” has no default of its type</source>
        <translation>选项“%1”没有合乎类型的“default”</translation>
    </message>
    <message>
        <source>the default of option “%1” is not among its values</source>
        <translation>选项“%1”的“default”不在可选的值里</translation>
    </message>
    <message>
        <source>option “%1” has “tokens” that its type cannot have</source>
        <translation>选项“%1”的类型不能有这样的“tokens”</translation>
    </message>
    <message>
        <source>option “%1” has “tokens” for a choice that it does not have</source>
        <translation>选项“%1”的“tokens”写了它没有的一项</translation>
    </message>
    <message>
        <source>“tokens” of option “%1” must be custom properties, as --size</source>
        <translation>选项“%1”的“tokens”必须是自定义属性，例如 --size</translation>
    </message>
    <message>
        <source>“tokens” of option “%1” hold what cannot stand in a stylesheet</source>
        <translation>选项“%1”的“tokens”里有样式表不能用的内容</translation>
    </message>
    <message>
        <source>option “%1” is one that Galley obeys itself and has another type</source>
        <translation>选项“%1”由 Galley 自己执行，类型不能改</translation>
    </message>
    <message>
        <source>option “%1” is one that Galley obeys itself and has other values</source>
        <translation>选项“%1”由 Galley 自己执行，不能有别的值</translation>
    </message>
    <message>
        <source>“grounds” needs a list of colours for “light” and one for “dark”</source>
        <translation>“grounds”里要有“light”和“dark”各一组颜色</translation>
    </message>
    <message>
        <source>“options” must be a list</source>
        <translation>“options”必须是列表</translation>
    </message>
    <message>
        <source>there are two options “%1”</source>
        <translation>有两个选项都叫“%1”</translation>
    </message>
    <message>
        <source>option “%1” needs “grounds” to be read on</source>
        <translation>选项“%1”要有“grounds”才能判断是否看得清</translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 has a mistake: %2. Correct it, or choose another theme.</source>
        <translation>主题文件 %1 有错：%2。改正它，或换一个主题。</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>kind of a story: 页面</comment>
        <translation>页面</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2024-01-31 08:30.</source>
        <translation>日期“%1”无法识别。写成 2024-01-31 08:30 这样。</translation>
    </message>
    <message>
        <source>“%1” is not a slot. Slots are headline, featured and pinned.</source>
        <translation>“%1”不是推荐位。推荐位有 headline（头条）、featured（推荐）和 pinned（置顶）。</translation>
    </message>
    <message>
        <source>“%1” is not the address of an original. Write it with https:// at its beginning.</source>
        <translation>“%1”不是原文网址。网址以 https:// 开头。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: something is wrong at character %2. Check the brackets, and put a backslash before signs that stand for themselves.</source>
        <translation>“%1”不是正则表达式：第 %2 个字符处有误。请检查括号；符号要按本身查找时，前面加反斜杠。</translation>
    </message>
    <message>
        <source>The expression “%1” can match in too many ways to be tried on this text; say more exactly what to look for.</source>
        <translation>表达式“%1”在这段文字里的匹配方式太多，请把要找的内容写得更明确。</translation>
    </message>
    <message>
        <source>Colours and fonts were left out.</source>
        <translation>颜色和字体没有带进来。</translation>
    </message>
    <message>
        <source>Formulas came as pictures or were left out: %1. Check them against the source.</source>
        <translation>公式变成了图片或没有带进来：%1 处。请对照原文核对。</translation>
    </message>
    <message>
        <source>Text boxes came as pictures or were left out: %1. Type their words into the story.</source>
        <translation>文本框变成了图片或没有带进来：%1 个。请把其中的文字打进稿件。</translation>
    </message>
    <message>
        <source>Cards of accounts, goods or apps were left out: %1.</source>
        <translation>公众号、商品或小程序卡片没有带进来：%1 个。</translation>
    </message>
    <message>
        <source>Menus of the page were left out: %1.</source>
        <translation>网页的导航菜单没有带进来：%1 处。</translation>
    </message>
    <message>
        <source>Advertisements were left out: %1.</source>
        <translation>广告没有带进来：%1 处。</translation>
    </message>
    <message>
        <source>Comments in the margin were left out: %1.</source>
        <translation>批注没有带进来：%1 条。</translation>
    </message>
    <message>
        <source>Words that a tracked change deletes were left out.</source>
        <translation>修订中删去的文字没有带进来。</translation>
    </message>
    <message>
        <source>Searching the stories</source>
        <translation>正在查找稿件</translation>
    </message>
    <message>
        <source>Replacing in the stories</source>
        <translation>正在替换稿件</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
    <message>
        <source>The replacing was stopped. Stories that were done have their earlier text in their history.</source>
        <translation>替换已停止。已替换的稿件，原文保留在历史里。</translation>
    </message>
    <message>
        <source>This text is too long for a snippet; %1 characters are the most.</source>
        <translation>片段最多 %1 个字符，这段文字太长了。</translation>
    </message>
    <message>
        <source>A snippet needs a text; write one.</source>
        <translation>片段要有文字，请写上。</translation>
    </message>
    <message>
        <source>This link leads to no story of the newsroom.</source>
        <translation>这个链接没有指向本编辑部的稿件。</translation>
    </message>
    <message>
        <source>A snippet needs a name; write one.</source>
        <translation>片段要有名称，请写上。</translation>
    </message>
    <message>
        <source>There is already a snippet “%1”; choose another name.</source>
        <translation>已有名为“%1”的片段，请换一个名称。</translation>
    </message>
    <message>
        <source>This snippet is no longer in the newsroom; nothing is left to do.</source>
        <translation>这个片段已不在编辑部里，不用再处理。</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>请写上要查找的内容。</translation>
    </message>
    <message>
        <source>What to look for is too long; %1 characters are the most.</source>
        <translation>要查找的内容太长，最多 %1 个字符。</translation>
    </message>
    <message numerus="yes">
        <source>The replacement speaks of group %1, but the expression has %n group(s); put brackets around what it should keep.</source>
        <translation>
            <numerusform>替换内容用到第 %1 组，而表达式只有 %n 组；请用括号括起要保留的部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>This story was changed since it was searched, so nothing was replaced in it. Search again.</source>
        <translation>这篇稿件在查找之后有改动，没有替换。请重新查找。</translation>
    </message>
    <message>
        <source>This story is in the trash, so nothing was replaced in it.</source>
        <translation>这篇稿件在回收站里，没有替换。</translation>
    </message>
    <message>
        <source>This story is no longer in the newsroom.</source>
        <translation>这篇稿件已不在编辑部里。</translation>
    </message>
    <message>
        <source>This story is being written on, so nothing was replaced in it.</source>
        <translation>这篇稿件正在编辑，没有替换。</translation>
    </message>
    <message>
        <source>Nothing would be left of the headline, so nothing was replaced in this story.</source>
        <translation>替换后标题就空了，所以这篇稿件没有替换。</translation>
    </message>
    <message>
        <source>Nothing would be left of the text, so nothing was replaced in this story.</source>
        <translation>替换后正文就空了，所以这篇稿件没有替换。</translation>
    </message>
    <message>
        <source>This is no video or audio that every browser plays. Save it as MP4, WebM, MP3, M4A, OGG or WAV and add it again.</source>
        <translation>这不是浏览器都能播放的视频或音频。请另存为 MP4、WebM、MP3、M4A、OGG 或 WAV，再添加一次。</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>%1: --limit takes a number from 1 up, not “%2”.</source>
        <translation>%1：--limit 后面要写 1 以上的数，不能是“%2”。</translation>
    </message>
    <message>
        <source>search: --sort takes date or rank, not “%1”.</source>
        <translation>search：--sort 后面写 date 或 rank，不能是“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) found.</source>
        <translation>
            <numerusform>找到 %n 篇稿件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) are not searched: Galley has not taken them into its index yet.</source>
        <translation>
            <numerusform>有 %n 篇稿件没有搜索到：校样还没有把它们收进索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>This version is one of another story.</source>
        <translation>这个版本属于另一篇稿件。</translation>
    </message>
    <message>
        <source>[Picture]</source>
        <translation>［图片］</translation>
    </message>
    <message>
        <source>[Gallery]</source>
        <translation>［图集］</translation>
    </message>
    <message>
        <source>[Video or audio]</source>
        <translation>［视频或音频］</translation>
    </message>
    <message>
        <source>Only its form changed</source>
        <comment>of a paragraph in a comparison: bold, a heading …</comment>
        <translation>只改了格式</translation>
    </message>
    <message>
        <source>As it was</source>
        <comment>link at a paragraph: have it as it was before</comment>
        <translation>还原此段</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the story as it stands</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>why a version was kept</comment>
        <translation>手动保存</translation>
    </message>
    <message>
        <source>Moved on</source>
        <comment>why a version was kept: its state changed</comment>
        <translation>状态变更</translation>
    </message>
    <message>
        <source>Exported</source>
        <comment>why a version was kept</comment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>why a version was kept</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <comment>why a version was kept</comment>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Gone back to</source>
        <comment>why a version was kept: an older one was restored</comment>
        <translation>恢复旧版</translation>
    </message>
    <message>
        <source>Saved by itself</source>
        <comment>why a version was kept</comment>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Before replacing in many stories</source>
        <comment>why a version was kept</comment>
        <translation>批量替换之前</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Address of the original</source>
        <translation>原文地址</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Caption of the cover</source>
        <translation>封面图注</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>left</source>
        <comment>side of a comparison</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <comment>side of a comparison</comment>
        <translation>右</translation>
    </message>
    <message>
        <source>Not kept as a version yet</source>
        <translation>尚未存为版本</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Story</source>
        <comment>kind of what the palette opens</comment>
        <translation>稿件</translation>
    </message>
    <message>
        <source>sign: say with --person who signs.</source>
        <translation>sign：请用 --person 说明由谁签字。</translation>
    </message>
    <message>
        <source>sign: with --back the comment is given there.</source>
        <translation>sign：用了 --back，意见就写在它后面。</translation>
    </message>
    <message>
        <source>move: a state is one of draft, review, ready, withdrawn, not “%1”.</source>
        <translation>move：状态只能是 draft、review、ready、withdrawn 之一，没有“%1”。</translation>
    </message>
    <message>
        <source>ledger: --month takes a month such as 2026-05, not “%1”.</source>
        <translation>ledger：--month 后面写月份，例如 2026-05，不能是“%1”。</translation>
    </message>
    <message>
        <source>Entries: %1. Signatures: %2. Hash of the last entry: %3</source>
        <translation>记录 %1 条，签字 %2 次。最后一条的哈希：%3</translation>
    </message>
    <message>
        <source>The ledger is not as it was written. Take a backup of the newsroom now, and ask who worked on its files.</source>
        <translation>台账与当初写入的不一致。请立即备份编辑部，并查清是谁动过它的文件。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审校中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>Begun</source>
        <comment>what was done with a story</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Published by an export</source>
        <comment>what was done with a story</comment>
        <translation>随导出发布</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a story went from one state to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <comment>what was done with a story</comment>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Brought back from the trash</source>
        <comment>what was done with a story</comment>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <comment>what was done with a story</comment>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>what was done with a story: a step of review</comment>
        <translation>签字</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>what was done with a story in review</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Changed after the last signature; review is open again</source>
        <comment>what was done with a story</comment>
        <translation>最后签字后有改动，重新审校</translation>
    </message>
    <message>
        <source>Steps of review set</source>
        <translation>设置审校环节</translation>
    </message>
    <message>
        <source>Site exported</source>
        <translation>导出网站</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Story’s identity</source>
        <translation>稿件编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Hash of the text</source>
        <translation>文本哈希</translation>
    </message>
    <message>
        <source>Hash of the entry</source>
        <translation>记录哈希</translation>
    </message>
    <message>
        <source>A comment needs words; write some.</source>
        <translation>批注还没有内容，写几个字。</translation>
    </message>
    <message>
        <source>Select the words in the text that the remark is about.</source>
        <translation>请先在正文里选中要批注的文字。</translation>
    </message>
    <message>
        <source>A suggestion stays within one paragraph. Select less, or write a comment.</source>
        <translation>修改建议只能在一段之内。请少选一些，或改写批注。</translation>
    </message>
    <message>
        <source>The suggestion says what is there already; change its words.</source>
        <translation>建议与原文相同，请改动文字。</translation>
    </message>
    <message>
        <source>This remark is too long; say it in fewer words.</source>
        <translation>批注太长，请精简。</translation>
    </message>
    <message>
        <source>The version of “%1” that %2 signed (entry %3) is not the one that was signed.</source>
        <translation>“%1”由 %2 签字的版本（第 %3 条记录）与签字时不一致。</translation>
    </message>
    <message>
        <source>No review</source>
        <translation>不设审校</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一级审核</translation>
    </message>
    <message>
        <source>Three reviews, three proofreadings</source>
        <translation>三审三校</translation>
    </message>
    <message>
        <source>Say who signs: enter your name in the preferences first.</source>
        <translation>还不知道由谁签字：请先在设置里填写姓名。</translation>
    </message>
    <message>
        <source>Say which step is signed.</source>
        <translation>请说明签的是哪个环节。</translation>
    </message>
    <message>
        <source>Write what has to be changed before the story is sent back.</source>
        <translation>退回前请写明要改什么。</translation>
    </message>
    <message>
        <source>A story without headline or text cannot be signed. Write them first.</source>
        <translation>没有标题或正文的稿件不能签字，请先写好。</translation>
    </message>
    <message>
        <source>This story was withdrawn. Make it a draft before it is reviewed again.</source>
        <translation>这篇稿件已撤稿。请先转为草稿再审校。</translation>
    </message>
    <message>
        <source>There is no step “%1” in this newsroom. Its steps are: %2.</source>
        <translation>编辑部没有“%1”这个环节。现有环节：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>All steps have signed this story as it stands.</source>
        <translation>现在的文本各环节都已签字。</translation>
    </message>
    <message>
        <source>It is the turn of “%1”, not of “%2”.</source>
        <translation>现在轮到“%1”，不是“%2”。</translation>
    </message>
    <message>
        <source>“%1” may be signed by %2 only.</source>
        <translation>“%1”只能由 %2 签字。</translation>
    </message>
    <message>
        <source>%1 has signed “%2” of this story already; another person signs “%3”.</source>
        <translation>%1 已签过这篇稿件的“%2”，“%3”须由另一人签字。</translation>
    </message>
    <message>
        <source>The ledger ends too early: the entries from %1 on are gone.</source>
        <translation>台账缺尾：第 %1 条起的记录不见了。</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger is not as it was written: it or one beside it was changed from outside.</source>
        <translation>台账第 %1 条与写入时不一致：它或相邻的记录被外部改动过。</translation>
    </message>
    <message>
        <source>Due today</source>
        <comment>name of a search</comment>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>due:today</source>
        <comment>a search as one types it</comment>
        <translation>截止:今天</translation>
    </message>
    <message>
        <source>Without picture</source>
        <comment>name of a search</comment>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>-has:picture</source>
        <comment>a search as one types it</comment>
        <translation>-有:图片</translation>
    </message>
    <message>
        <source>Without source</source>
        <comment>name of a search</comment>
        <translation>没有来源</translation>
    </message>
    <message>
        <source>-has:source</source>
        <comment>a search as one types it</comment>
        <translation>-有:来源</translation>
    </message>
    <message>
        <source>Changed since the last export</source>
        <comment>name of a search</comment>
        <translation>导出后有改动</translation>
    </message>
    <message>
        <source>has:changes</source>
        <comment>a search as one types it</comment>
        <translation>有:改动</translation>
    </message>
    <message>
        <source>Waiting for my signature</source>
        <comment>name of a search</comment>
        <translation>等我签字</translation>
    </message>
    <message>
        <source>step:mine</source>
        <comment>a search as one types it</comment>
        <translation>签字:我</translation>
    </message>
    <message>
        <source>This search was removed; nothing is left to do.</source>
        <translation>这个搜索已被移除，不必再做什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) moved on.</source>
        <translation>
            <numerusform>%n 篇稿件已转换状态。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) moved to the trash.</source>
        <translation>
            <numerusform>%n 篇稿件已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) brought back from the trash.</source>
        <translation>
            <numerusform>%n 篇稿件已从回收站恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) filed in “%1”.</source>
        <translation>
            <numerusform>%n 篇稿件已归入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n story(ies) changed.</source>
        <translation>
            <numerusform>%n 篇稿件的标签已更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Places of %n story(ies) changed.</source>
        <comment>slots such as the lead</comment>
        <translation>
            <numerusform>%n 篇稿件的推荐位已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is on the site already; it cannot be dated later than now. Withdraw it first.</source>
        <translation>“%1”已在网站上，日期不能晚于现在。请先撤稿。</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) scheduled anew.</source>
        <translation>
            <numerusform>%n 篇稿件已重新定时。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>This story has to be reviewed before it is ready.</source>
        <translation>这篇稿件审校之后才能待发。</translation>
    </message>
    <message>
        <source>Publishing time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>保密至</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The story was changed after the last signature; review is open again.</source>
        <translation>最后签字后稿件有改动，须重新审校。</translation>
    </message>
    <message>
        <source>Hash of the last entry: %1</source>
        <translation>最后一条记录的哈希：%1</translation>
    </message>
    <message>
        <source>[Picture] </source>
        <translation>【图】</translation>
    </message>
    <message>
        <source>Release form</source>
        <translation>发稿单</translation>
    </message>
    <message>
        <source>%1 · made on %2</source>
        <comment>1: name of the newsroom, 2: time</comment>
        <translation>%1 · 制表时间 %2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>This remark was removed; nothing is left to do.</source>
        <translation>这条批注已被移除，不必再做什么。</translation>
    </message>
    <message>
        <source>A saved search needs a name and words to look for.</source>
        <translation>保存搜索需要名称和搜索内容。</translation>
    </message>
    <message>
        <source>There is already a search “%1”; choose another name.</source>
        <translation>已有名为“%1”的搜索，请换一个名称。</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page of pages</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>why a version was kept: in review</comment>
        <translation>签字</translation>
    </message>
    <message>
        <source>Before a long paste</source>
        <comment>why a version was kept</comment>
        <translation>大段粘贴之前</translation>
    </message>
    <message numerus="yes">
        <source>%n autosaves before it were thinned out</source>
        <translation>
            <numerusform>此前 %n 个自动保存已精简</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>a step of review</comment>
        <translation>通过</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <comment>a step of review; 1: why</comment>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>Waits for a signature</source>
        <comment>a step of review</comment>
        <translation>等待签字</translation>
    </message>
    <message>
        <source>After %1</source>
        <comment>a step of review; 1: the one before it</comment>
        <translation>%1之后</translation>
    </message>
    <message>
        <source>Find here what the search field says now</source>
        <translation>改为搜索框里的内容</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove the search</source>
        <translation>移除搜索</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>“%1” finds no story.</source>
        <translation>没有找到符合“%1”的稿件。</translation>
    </message>
    <message>
        <source>“%1” finds no story here.</source>
        <translation>这里没有符合“%1”的稿件。</translation>
    </message>
    <message>
        <source>“%1” waits for the step “%2”. When all steps have signed it can be marked ready.</source>
        <translation>“%1”在等“%2”签字。各环节都签字后才能转为待发。</translation>
    </message>
    <message>
        <source>“%1” waits for the step “%2” (%3). When all steps have signed it can be marked ready.</source>
        <comment>3: names of those who may sign</comment>
        <translation>“%1”在等“%2”（%3）签字。各环节都签字后才能转为待发。</translation>
    </message>
    <message>
        <source>One cannot search by “%1”. These are known: %2. Put it into quotation marks to look for the words themselves.</source>
        <translation>不能按“%1”搜索。可用的有：%2。要搜索这些文字本身，请加引号。</translation>
    </message>
    <message>
        <source>title, text, by, source, tag, channel, state, before, after, on, due, step, has</source>
        <comment>what one can search by; in Chinese 标题、正文、作者 …</comment>
        <translation>标题、正文、作者、来源、标签、频道、状态、早于、晚于、日期、截止、签字、有</translation>
    </message>
    <message>
        <source>“%1” is no state of a story. These are known: %2.</source>
        <translation>“%1”不是稿件状态。可用的有：%2。</translation>
    </message>
    <message>
        <source>draft, review, ready, published, withdrawn</source>
        <comment>states as one searches by them</comment>
        <translation>草稿、审校中、待发、已发布、已撤稿</translation>
    </message>
    <message>
        <source>One cannot ask whether a story has “%1”. These are known: %2.</source>
        <translation>不能按“有：%1”搜索。可用的有：%2。</translation>
    </message>
    <message>
        <source>picture, source, byline, correction, todo, remark, changes, embargo</source>
        <comment>what a story may have, as one searches by it</comment>
        <translation>图片、来源、作者、更正、待办、批注、改动、保密期</translation>
    </message>
    <message>
        <source>“%1” is no date. Write today, tomorrow, week or overdue, a day, a month or a year, for example 2024-06-15.</source>
        <translation>“%1”不是日期。请写今天、明天、本周、逾期，或某日、某月、某年，例如 2024-06-15。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write a day, a month or a year, for example 2024-06-15, 2024-06 or 2024.</source>
        <translation>“%1”不是日期。请写成某日、某月或某年，如 2024-06-15、2024-06 或 2024。</translation>
    </message>
    <message>
        <source>“%1” does not stand there; give it that place first.</source>
        <translation>“%1”不在这个位置上，请先放上去。</translation>
    </message>
    <message>
        <source>“%1” can stand there only once.</source>
        <translation>“%1”在这里只能出现一次。</translation>
    </message>
    <message>
        <source>A name is missing; write one.</source>
        <translation>缺少名称，请填写。</translation>
    </message>
    <message>
        <source>“%1” duplicated.</source>
        <translation>已复制“%1”。</translation>
    </message>
    <message>
        <source>This template is no longer in the newsroom; choose another.</source>
        <translation>编辑部里已没有这个模板，请另选一个。</translation>
    </message>
    <message>
        <source>This file is in use; take it out of the stories that show it first.</source>
        <translation>这个文件还在使用，请先从用到它的稿件里去掉。</translation>
    </message>
    <message>
        <source>“%1” is in the list already; choose another name.</source>
        <translation>“%1”已在名单里，请换一个名称。</translation>
    </message>
    <message>
        <source>This name is no longer in the list; nothing is left to do.</source>
        <translation>名单里已没有这个名称，不必再做什么。</translation>
    </message>
    <message>
        <source>A template needs a name; write one.</source>
        <translation>模板需要名称，请填写。</translation>
    </message>
    <message>
        <source>There is already a template “%1”; choose another name.</source>
        <translation>已有名为“%1”的模板，请换一个名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>before a story in the trash is deleted for good</comment>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good on %1</source>
        <comment>a day and a time</comment>
        <translation>%1 彻底删除</translation>
    </message>
    <message>
        <source>The licence of “%1” in “%2” ended on %3. Replace it, or renew the licence.</source>
        <translation>《%2》里的“%1”授权已于 %3 到期。请换掉它，或续期。</translation>
    </message>
    <message>
        <source>The licence of “%1” in “%2” ends on %3.</source>
        <translation>《%2》里的“%1”授权将于 %3 到期。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported: the licences of %n file(s) that the site shows have ended. %1</source>
        <translation>
            <numerusform>没有导出：网站上有 %n 个文件的授权已到期。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片（%1）</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert a video or audio file</source>
        <translation>插入视频或音频</translation>
    </message>
    <message>
        <source>Video and audio (%1)</source>
        <translation>视频和音频（%1）</translation>
    </message>
    <message>
        <source>Add to the media library</source>
        <translation>添加到媒体库</translation>
    </message>
    <message>
        <source>Pictures, video and audio (%1)</source>
        <translation>图片、视频和音频（%1）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The secret could not be read: %1 is no file that is open.</source>
        <translation>读不到密码：%1 不是已打开的文件。</translation>
    </message>
    <message>
        <source>%1 To trust it: galley-cli target NEWSROOM add “%2” %3 --host-key %4</source>
        <translation>%1 要信任它：galley-cli target 编辑部 add “%2” %3 --host-key %4</translation>
    </message>
    <message>
        <source>target: write add NAME URL, list, remove NAME or test NAME.</source>
        <translation>target：写 add 名称 网址、list、remove 名称 或 test 名称。</translation>
    </message>
    <message>
        <source>rollback: say to which release.</source>
        <translation>rollback：写明回到哪一次发布。</translation>
    </message>
    <message>
        <source>“%1” answers, lets us in and can be written to.</source>
        <translation>“%1”有回应，能登录，也能写入。</translation>
    </message>
    <message>
        <source>Nothing was published. With --yes you agree to what is said above.</source>
        <translation>没有发布。加上 --yes 表示同意上面所说的。</translation>
    </message>
    <message>
        <source>Nothing had changed since the last release.</source>
        <translation>与上次发布相比没有变化。</translation>
    </message>
    <message>
        <source>Published: %1 new, %2 changed, %3 removed.</source>
        <translation>已发布：新增 %1，改动 %2，移除 %3。</translation>
    </message>
    <message>
        <source>The release “%1” is not kept any more; see which are.</source>
        <translation>“%1”这次发布没有留存，看看还有哪些。</translation>
    </message>
    <message>
        <source>The place holds other files already. They stay, unless a page of the site has the same name.</source>
        <translation>那里已有别的文件。它们会留下，除非与网站的页面同名。</translation>
    </message>
    <message>
        <source>The place does not say any more what was published there last, so everything is sent again.</source>
        <translation>那里查不到上次发布了什么，因此全部重新发送。</translation>
    </message>
    <message>
        <source>Somebody else published there last: %1 on “%2”, %3. Its changes would be undone.</source>
        <translation>上次是别人发布的：%1，在“%2”上，%3。那次的改动会被盖掉。</translation>
    </message>
    <message>
        <source>The site of another newsroom stands there. It would be replaced.</source>
        <translation>那里是另一个编辑部的网站，会被替换。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages or pictures would be removed.</source>
        <translation>
            <numerusform>将移除 %n 个页面或图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) would be less than a third of what they are, the first is %1.</source>
        <translation>
            <numerusform>有 %n 个页面会缩到不足原来的三分之一，第一个是 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This newsroom publishes nowhere yet. Add a target first.</source>
        <translation>这个编辑部还没有发布目标，先添加一个。</translation>
    </message>
    <message>
        <source>There is no target “%1”. There are: %2.</source>
        <translation>没有发布目标“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>A target needs a name; write one.</source>
        <translation>发布目标要有名称。</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation>网址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The key of a server is written as SHA256: and 43 letters and digits.</source>
        <translation>服务器密钥写作 SHA256: 加 43 个字母和数字。</translation>
    </message>
    <message>
        <source>Another target is called “%1”; choose another name.</source>
        <translation>已有发布目标叫“%1”，换一个名称。</translation>
    </message>
    <message>
        <source>This target is no longer in the newsroom.</source>
        <translation>这个发布目标已不在编辑部里。</translation>
    </message>
    <message>
        <source>What the place says about its release cannot be read.</source>
        <translation>那里的发布记录读不出来。</translation>
    </message>
    <message>
        <source>Publishing was stopped. What was sent stays; the next time it goes on from there.</source>
        <translation>发布已停止。已发送的会留下，下次从那里接着来。</translation>
    </message>
    <message>
        <source>“%1” is no folder. Choose another place.</source>
        <translation>“%1”不是文件夹，换一个地方。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be reached. If it is on another disk or machine, connect that first.</source>
        <translation>找不到文件夹“%1”。如果在别的磁盘或电脑上，先接通它。</translation>
    </message>
    <message>
        <source>The file “%1” is not there.</source>
        <translation>文件“%1”不在那里。</translation>
    </message>
    <message>
        <source>The file “%1” is there already.</source>
        <translation>文件“%1”已经存在。</translation>
    </message>
    <message>
        <source>A newer Galley published there. Update Galley.</source>
        <translation>那里是较新版本的校样发布的，请更新校样。</translation>
    </message>
    <message>
        <source>“%1” is publishing there right now. Wait until it is done, then look at what it sent.</source>
        <translation>“%1”正在往那里发布。等它结束，再看它发了什么。</translation>
    </message>
    <message>
        <source>Somebody else has just published there. Look at the plan again.</source>
        <translation>刚有别人往那里发布过，请重新比对。</translation>
    </message>
    <message>
        <source>The page “%1” is not there any more. Publish again.</source>
        <translation>页面“%1”已不在，请再发布一次。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接中断了。</translation>
    </message>
    <message>
        <source>“%1” is not on the server.</source>
        <translation>服务器上没有“%1”。</translation>
    </message>
    <message>
        <source>%1 may not write “%2” on %3. Give this user the right to, or choose another folder.</source>
        <translation>%1 没有权限写 %3 上的“%2”。给这个用户开通权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 could not write “%2”. Often its disk is full, or the user has no room left.</source>
        <translation>%1 写不了“%2”，多半是磁盘已满，或这个用户的空间用完了。</translation>
    </message>
    <message>
        <source>%1 cannot be reached at port %2. See that the name and the port are right and that this computer is online.</source>
        <translation>连不上 %1 的端口 %2。看看名称和端口对不对，这台电脑是否联网。</translation>
    </message>
    <message>
        <source>%1 lets %2 in, but not send files by SFTP. Ask whoever runs the server to allow it.</source>
        <translation>%1 让 %2 登录，但不让用 SFTP 传文件。请服务器管理员开通。</translation>
    </message>
    <message>
        <source>%1 is not known yet. It shows the key %2; if that is the right one, trust it.</source>
        <translation>还不认识 %1。它出示的密钥是 %2，核对无误就信任它。</translation>
    </message>
    <message>
        <source>%1 shows another key than before (%2). Nothing was sent. If the server was set up anew, ask whoever runs it for its key and trust that; otherwise somebody else may be answering.</source>
        <translation>%1 出示的密钥与以前不同（%2），什么都没有发送。如果服务器重装过，向管理员要来密钥核对后再信任；否则应答的可能是别人。</translation>
    </message>
    <message>
        <source>%1 does not let %2 in. See that the name and the password or key are right.</source>
        <translation>%1 不让 %2 登录。看看用户名、密码或密钥对不对。</translation>
    </message>
    <message>
        <source>The key “%1” is not there. Choose the file of your private key.</source>
        <translation>密钥“%1”不在那里，选择你的私钥文件。</translation>
    </message>
    <message>
        <source>The key “%1” cannot be read. See that it is a private key and that its passphrase is right.</source>
        <translation>密钥“%1”读不出来。看看它是不是私钥，口令对不对。</translation>
    </message>
    <message>
        <source>“%1” is no folder on %2. Choose another one.</source>
        <translation>%2 上的“%1”不是文件夹，换一个。</translation>
    </message>
    <message>
        <source>The folder above “%1” is not on %2. See that the path is right.</source>
        <translation>%2 上没有“%1”的上级文件夹，看看路径对不对。</translation>
    </message>
    <message>
        <source>“%1” on the server is no folder, but one of the site has to stand there.</source>
        <translation>服务器上的“%1”不是文件夹，而网站要在那里放文件夹。</translation>
    </message>
    <message>
        <source>The file “%1” on the server is too large to be one of Galley’s.</source>
        <translation>服务器上的文件“%1”太大，不会是校样的。</translation>
    </message>
    <message>
        <source>The page “%1” could not be read while it was sent.</source>
        <translation>发送时读不出页面“%1”。</translation>
    </message>
    <message>
        <source>An address holds no password. Leave it out; you are asked for it, and it goes to the keychain.</source>
        <translation>地址里不写密码。请去掉，另行输入后存入系统钥匙串。</translation>
    </message>
    <message>
        <source>An address of this kind ends with the folder; leave out what follows “?” or “#”.</source>
        <translation>这类地址写到文件夹为止，去掉“?”或“#”后面的部分。</translation>
    </message>
    <message>
        <source>Several releases begin with “%1”; write more of the one you mean.</source>
        <translation>有几次发布都以“%1”开头，请多写几位。</translation>
    </message>
    <message>
        <source>%1: --%2 takes the number of an open file, not “%3”.</source>
        <translation>%1：--%2 后面要写一个已打开文件的编号，而不是“%3”。</translation>
    </message>
    <message>
        <source>There is no keychain here, or it is locked, so the secret was kept nowhere. Give it with GALLEY_SECRET or --secret-fd when publishing.</source>
        <translation>这里没有钥匙串，或者它被锁住了，所以密码没有保存在任何地方。发布时请用 GALLEY_SECRET 或 --secret-fd 提供。</translation>
    </message>
    <message>
        <source>What would be published does not stand at “%1” yet. Publish it there first, look at it, and then here.</source>
        <translation>要发布的内容还没有发到“%1”。请先发到那里，看过之后再发到这里。</translation>
    </message>
    <message>
        <source>Baidu</source>
        <translation>百度</translation>
    </message>
    <message>
        <source>The release is out, but it could not be looked at as readers see it. %1</source>
        <translation>发布已经完成，但没能以读者的身份查看。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were looked at as readers see them, at %1: all are as they were sent.</source>
        <translation>
            <numerusform>已在 %1 以读者的身份查看了 %n 个页面：都与发送的一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages at %3 are not as they were sent.</source>
        <translation>%3 上的 %2 个页面中有 %1 个与发送的不一致。</translation>
    </message>
    <message numerus="yes">
        <source> %n more were not looked at.</source>
        <translation>
            <numerusform>另有 %n 个没有查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is another page than the one that was sent.</source>
        <translation>%1 不是发送的那个页面。</translation>
    </message>
    <message>
        <source>%1 is not there; the server answers with the number %2.</source>
        <translation>%1 打不开，服务器回答 %2。</translation>
    </message>
    <message>
        <source>%1 still shows what was there before. If that stays so, a cache on the way has to be emptied.</source>
        <translation>%1 显示的仍是以前的内容。如果一直这样，需要清空中间的缓存。</translation>
    </message>
    <message>
        <source>%1 was not told of everything. %2</source>
        <translation>没有把全部变动告诉%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 was told of %n page(s).</source>
        <translation>
            <numerusform>已把 %n 个页面的变动告诉%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not let %2 in. See that the name and the password are right.</source>
        <translation>%1 不让 %2 登录。请检查用户名和密码。</translation>
    </message>
    <message>
        <source>%1 does not encrypt, so nothing was sent. Ask whoever runs the server to switch that on.</source>
        <translation>%1 不加密，所以什么都没有发送。请让服务器的管理员打开加密。</translation>
    </message>
    <message>
        <source>%1 could not agree with us on how to encrypt. See that the port is the right one.</source>
        <translation>没能与 %1 商定加密方式。请检查端口是否正确。</translation>
    </message>
    <message>
        <source>There is no server “%1”. See that its name is right and that this computer is online.</source>
        <translation>没有名为“%1”的服务器。请检查名称，以及这台电脑是否联网。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. It may be overloaded, or the port is the wrong one.</source>
        <translation>%1 没有及时回答。它可能太忙，或者端口不对。</translation>
    </message>
    <message>
        <source>%1 is not well and answers with the number %2. Try again later.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>%1 出了问题，回答 %2。请稍后再试。</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date, so nothing was sent. Ask whoever runs the server to renew it, and see that the date of this computer is right.</source>
        <translation>%1 的证书不在有效期内，所以什么都没有发送。请让服务器的管理员更新证书，并检查这台电脑的日期。</translation>
    </message>
    <message>
        <source>%1 cannot prove that it is the server that is meant. Nothing was sent.</source>
        <translation>%1 不能证明自己就是要找的服务器。什么都没有发送。</translation>
    </message>
    <message>
        <source>The certificate of %1 is that of another name. Its key is %2; if that is the right one, trust it.</source>
        <translation>%1 的证书属于另一个名称。它的密钥是 %2；如果正确，就信任它。</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1. Its key is %2; if that is the right one, trust it.</source>
        <translation>没有机构为 %1 的证书担保。它的密钥是 %2；如果正确，就信任它。</translation>
    </message>
    <message>
        <source>On the way to %1 everybody can read the password and change what is sent, for ftp:// does not encrypt. Use ftps://, or say that it may go unprotected this time.</source>
        <translation>ftp:// 不加密，在去往 %1 的路上谁都能读到密码、改动内容。请改用 ftps://，或者同意这一次不加密发送。</translation>
    </message>
    <message>
        <source>The folder “%1” is not on %2 and could not be made there. See that the path is right and that %3 may write.</source>
        <translation>%2 上没有文件夹“%1”，也建不了。请检查路径，以及 %3 能否写入。</translation>
    </message>
    <message>
        <source>The place that the branch “%1” is pushed to cannot be reached.</source>
        <translation>连不上分支“%1”要推送到的地方。</translation>
    </message>
    <message>
        <source>Git may not push to “%1”. Set up git for that place, so that “git push” works in a terminal.</source>
        <translation>Git 不能推送到“%1”。请为它配置好 git，使终端里的“git push”可用。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>磁盘已满。请腾出空间再试。</translation>
    </message>
    <message>
        <source>Git is not on this computer. Install it, then try again.</source>
        <translation>这台电脑上没有 Git。请安装后再试。</translation>
    </message>
    <message>
        <source>“%1” is no work tree of a Git repository. Clone one there first, or choose another folder.</source>
        <translation>“%1”不是 Git 仓库的工作目录。请先在那里克隆一个，或另选文件夹。</translation>
    </message>
    <message>
        <source>The work tree “%1” does not have the branch “%2” checked out. Check it out, then try again.</source>
        <translation>工作目录“%1”没有检出分支“%2”。请检出后再试。</translation>
    </message>
    <message>
        <source>Git could not ask “%1” what it has.</source>
        <translation>Git 没能问到“%1”现有的内容。</translation>
    </message>
    <message>
        <source>In “%1” there are commits that “%2” does not have, and the other way round. Join them with “git pull”, then try again.</source>
        <translation>“%1”里有“%2”没有的提交，反过来也是。请用“git pull”合并后再试。</translation>
    </message>
    <message>
        <source>“%1” was changed by hand in “%2” and is not committed. Commit it or take the change back, then try again.</source>
        <translation>“%2”里的“%1”被手工改动过，还没有提交。请提交或撤回改动后再试。</translation>
    </message>
    <message>
        <source>Git could not bring “%1” up to date.</source>
        <translation>Git 没能把“%1”更新到最新。</translation>
    </message>
    <message>
        <source>The file “%1” is too large to be one of Galley’s.</source>
        <translation>文件“%1”太大，不会是校样的文件。</translation>
    </message>
    <message>
        <source>Git could not read the file “%1”.</source>
        <translation>Git 没能读取文件“%1”。</translation>
    </message>
    <message>
        <source>Git could not commit the release in “%1”.</source>
        <translation>Git 没能在“%1”里提交这次发布。</translation>
    </message>
    <message>
        <source>Git could not push to “%1”.</source>
        <translation>Git 没能推送到“%1”。</translation>
    </message>
    <message>
        <source>The clock of this computer differs from that of %1. Set it right, then try again.</source>
        <translation>这台电脑的时钟与 %1 的不一致。请校准后再试。</translation>
    </message>
    <message>
        <source>%1 does not accept the access key “%2”. See that the key and its secret are right.</source>
        <translation>%1 不接受访问密钥“%2”。请检查密钥 ID 和密钥。</translation>
    </message>
    <message>
        <source>There is no bucket “%1” at %2. See that its name and region are right.</source>
        <translation>%2 上没有存储桶“%1”。请检查名称和地域。</translation>
    </message>
    <message>
        <source>The bucket “%1” is in another region than “%2”. Write the right one.</source>
        <translation>存储桶“%1”不在地域“%2”。请写正确的地域。</translation>
    </message>
    <message>
        <source>The access key “%1” may not write “%2” in the bucket “%3”. Give it the right to.</source>
        <translation>访问密钥“%1”不能在存储桶“%3”里写入“%2”。请给它写入权限。</translation>
    </message>
    <message>
        <source>What answers as %1 says nothing that can be understood. See that no login page of your network is in between, then try again later.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>以 %1 的名义作出的回答无法理解。请检查中间是否隔着网络的登录页，稍后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. See that this computer is online, then try again.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>连不上%1。请检查这台电脑是否联网，然后再试。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again later.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>%1没有及时回答。请稍后再试。</translation>
    </message>
    <message>
        <source>What answers as %1 cannot prove to be it, so it was told nothing. See that the date of this computer is right and that no login page of your network is in between.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>以%1名义回答的服务器不能证明自己的身份，所以什么都没有告诉它。请检查这台电脑的日期，以及中间是否隔着网络的登录页。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Try again later.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>与%1的连接断了。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 took no addresses and answers with the number %2. Try again later; if that stays so, look for a newer Galley.</source>
        <extracomment>%1 is a search engine</extracomment>
        <translation>%1没有收下网址，回答 %2。请稍后再试；如果一直这样，请看看有没有新版的校样。</translation>
    </message>
    <message>
        <source>IndexNow cannot read what Galley sends it. Look for a newer Galley.</source>
        <translation>IndexNow 读不懂校样发送的内容。请看看有没有新版的校样。</translation>
    </message>
    <message>
        <source>IndexNow does not find its key at %1 yet. See that this address opens in a browser, then try again some minutes later.</source>
        <translation>IndexNow 还没有在 %1 找到它的密钥。请检查这个网址能否在浏览器里打开，过几分钟再试。</translation>
    </message>
    <message>
        <source>IndexNow says that the addresses are not of %1. See that the address where readers find the site is right.</source>
        <translation>IndexNow 说这些网址不属于 %1。请检查读者访问网站的网址是否正确。</translation>
    </message>
    <message>
        <source>IndexNow was told too much in a short time. Try again later.</source>
        <translation>短时间内告诉 IndexNow 的太多了。请稍后再试。</translation>
    </message>
    <message>
        <source>Baidu does not know the site “%1”. Register it at ziyuan.baidu.com, and write it here as it is written there.</source>
        <translation>百度没有登记站点“%1”。请在 ziyuan.baidu.com 登记，并在这里写成与那里一样。</translation>
    </message>
    <message>
        <source>Baidu takes fewer addresses of this site today. Try again tomorrow; ziyuan.baidu.com shows how many it takes a day.</source>
        <translation>百度今天不再收这个站点这么多网址。请明天再试；ziyuan.baidu.com 显示每天能收多少。</translation>
    </message>
    <message>
        <source>The addresses did not get to Baidu. Try again later.</source>
        <translation>网址没有送到百度。请稍后再试。</translation>
    </message>
    <message>
        <source>Baidu takes fewer addresses at once than Galley sends it. Look for a newer Galley.</source>
        <translation>百度一次能收的网址比校样发送的少。请看看有没有新版的校样。</translation>
    </message>
    <message>
        <source>Baidu does not accept the token. Copy it from ziyuan.baidu.com again.</source>
        <translation>百度不接受这个 token。请从 ziyuan.baidu.com 重新复制。</translation>
    </message>
    <message>
        <source>Baidu takes addresses at another place than Galley knows. Look for a newer Galley.</source>
        <translation>百度收网址的地方变了。请看看有没有新版的校样。</translation>
    </message>
    <message>
        <source>Baidu left out addresses that are not of “%1”. Write the site as it is registered at ziyuan.baidu.com, and see that the address where readers find it is right.</source>
        <translation>百度略去了不属于“%1”的网址。请按 ziyuan.baidu.com 登记的样子写站点，并检查读者访问网站的网址是否正确。</translation>
    </message>
    <message>
        <source>Baidu did not take all addresses. See at ziyuan.baidu.com what it says about the site.</source>
        <translation>百度没有收下全部网址。请到 ziyuan.baidu.com 看它对这个站点怎么说。</translation>
    </message>
    <message>
        <source>This is no address that Galley can publish to. It begins with file:///, zip:///, git:///, sftp://, ftps://, davs:// or s3://.</source>
        <translation>这不是校样能发布到的地址。地址以 file:///、zip:///、git:///、sftp://、ftps://、davs:// 或 s3:// 开头。</translation>
    </message>
    <message>
        <source>This is no path that a server has: %1</source>
        <translation>服务器上没有这样的路径：%1</translation>
    </message>
    <message>
        <source>The address of a folder or file has three slashes: %1:///home/me/site.</source>
        <translation>文件夹或文件的地址有三条斜杠：%1:///home/me/site。</translation>
    </message>
    <message>
        <source>The name of the file ends with “.zip”.</source>
        <translation>文件名要以“.zip”结尾。</translation>
    </message>
    <message>
        <source>The address names no server. It looks like %1.</source>
        <translation>地址里没有服务器。地址的样子是 %1。</translation>
    </message>
    <message>
        <source>The address names nobody to log in as. It looks like %1.</source>
        <translation>地址里没有登录的用户名。地址的样子是 %1。</translation>
    </message>
    <message>
        <source>The address names no folder on the server. It looks like %1.</source>
        <translation>地址里没有服务器上的文件夹。地址的样子是 %1。</translation>
    </message>
    <message>
        <source>With dav:// everybody on the way can read the password, so it goes to this computer only. Use davs://.</source>
        <translation>用 dav:// 时路上谁都能读到密码，所以只能发到这台电脑。请改用 davs://。</translation>
    </message>
    <message>
        <source>The address names no bucket. It looks like s3://key@bucket/folder?region=us-east-1.</source>
        <translation>地址里没有存储桶。地址的样子是 s3://key@bucket/folder?region=us-east-1。</translation>
    </message>
    <message>
        <source>The endpoint is an address such as https://storage.example.cn, with nothing behind it.</source>
        <translation>接入点是 https://storage.example.cn 这样的地址，后面不带别的。</translation>
    </message>
    <message>
        <source>The style is “path” or “host”, not “%1”.</source>
        <translation>style 是“path”或“host”，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 could not write “%2”. Its disk may be full, or %3 may not write there.</source>
        <translation>%1 没能写入“%2”。可能磁盘已满，或者 %3 不能在那里写入。</translation>
    </message>
    <message>
        <source>%1 does not take files by WebDAV at “%2”. See that the address is right, or ask whoever runs the server.</source>
        <translation>%1 在“%2”不接受 WebDAV 文件。请检查地址，或询问服务器的管理员。</translation>
    </message>
    <message>
        <source>Somebody has locked “%1” on %2. Wait until it is free.</source>
        <translation>有人锁住了 %2 上的“%1”。请等到解锁。</translation>
    </message>
    <message>
        <source>%1 takes no file as large as “%2”. Ask whoever runs the server to allow it.</source>
        <translation>“%2”太大，%1 不收。请让服务器的管理员放宽限制。</translation>
    </message>
    <message>
        <source>%1 sends us to another address: %2. Write that one.</source>
        <translation>%1 指向另一个地址：%2。请改写成那个地址。</translation>
    </message>
    <message>
        <source>The file “%1” is no .zip that can be read. Move it away, or choose another one.</source>
        <translation>文件“%1”不是能读取的 .zip。请把它移走，或另选文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a .zip file. Choose another place.</source>
        <translation>“%1”是文件夹，不是 .zip 文件。请另选位置。</translation>
    </message>
    <message>
        <source>“%1” is being written by another window or program. Wait until it is done.</source>
        <translation>另一个窗口或程序正在写“%1”。请等它写完。</translation>
    </message>
    <message>
        <source>Stories: %1. Versions: %2. Pictures and recordings: %3.</source>
        <translation>稿件 %1 篇，版本 %2 个，图片和音视频 %3 个。</translation>
    </message>
    <message>
        <source>The newsroom is not as it was written. Restore a backup, or recover what can be read into a new newsroom.</source>
        <translation>编辑部的内容与写入时不一致。请还原备份，或把还能读出的内容抢救到新的编辑部。</translation>
    </message>
    <message>
        <source>The newsroom is as it was then. What it was before stands among the backups.</source>
        <translation>编辑部已回到那时的样子，还原前的内容也存进了备份。</translation>
    </message>
    <message>
        <source>Usage:
  galley-cli new NEWSROOM [--sample] [--title T] [--language zh-CN] [--base-url URL]
  galley-cli import NEWSROOM PATH... [--state draft|ready|published] [--json]
  galley-cli list NEWSROOM [--state S] [--channel C] [--tag T] [--limit N] [--json]
  galley-cli search NEWSROOM QUERY [--sort date|rank] [--limit N] [--json]
  galley-cli show NEWSROOM STORY [--json]
  galley-cli history NEWSROOM STORY [--json]
  galley-cli sign NEWSROOM STORY STEP --person P [--comment C | --back COMMENT] [--json]
  galley-cli move NEWSROOM STORY draft|review|ready|withdrawn [--json]
  galley-cli verify NEWSROOM [--json]
  galley-cli backup NEWSROOM [--to FOLDER | --list] [--json]
  galley-cli restore NEWSROOM [BACKUP] [--json]
  galley-cli recover NEWSROOM NEW-NEWSROOM [--json]
  galley-cli pack NEWSROOM FILE.zip
  galley-cli unpack FILE.zip NEWSROOM
  galley-cli ledger NEWSROOM [--month 2026-05] [--json]
  galley-cli set NEWSROOM KEY VALUE
  galley-cli export NEWSROOM DIR [--full] [--yes] [--json]
  galley-cli target NEWSROOM add NAME URL [--public-url U] [--key FILE] [--host-key SHA256:...]
                    [--rehearsal NAME] [--secret-fd N] [--index-now on|off] [--baidu on|off] [--baidu-token-fd N]
  galley-cli target NEWSROOM list|remove NAME|test NAME [--json]
  galley-cli publish NEWSROOM NAME [--plan] [--yes] [--json]
  galley-cli releases NEWSROOM NAME [--json]
  galley-cli rollback NEWSROOM NAME RELEASE [--yes] [--json]

NEWSROOM is a folder Name.newsroom; STORY is an id or an address (slug); KEY is one of
the newsroom&apos;s settings, such as title, theme or baseUrl, or themeOption/NAME/OPTION.
The key review takes the steps that sign a story, for example “初审,复审,终审=P|Q”: after =
who may sign it. verify reads everything and says what is not as it was written.
backup copies the stories beside them; --to keeps a whole copy in another folder. restore takes one
back (the newest, or one that --list names). recover makes a new newsroom of what can be read.
QUERY is words, &quot;a phrase&quot;, -not, and fields such as channel:news or before:2024-06.
URL is file:///folder, zip:///file.zip, git:///worktree?branch=B, sftp://user@host:port/folder,
ftps://..., davs://... (dav:// to this machine only), or s3://key@bucket/folder?endpoint=E&amp;region=R.
A password or passphrase comes from the keychain, GALLEY_SECRET or --secret-fd N, never from an
argument; target add --secret-fd N puts it in the keychain. --unencrypted lets it go by ftp:// to
another machine. publish --plan changes nothing; --rehearsal names a target that comes first.
--full writes every file anew; --yes agrees to a folder that holds other things
(they stay) or the site of another newsroom (it goes).
Exit status: 0 done, 1 failed, 2 wrong usage.
</source>
        <translation>用法：
  galley-cli new NEWSROOM [--sample] [--title T] [--language zh-CN] [--base-url URL]
  galley-cli import NEWSROOM PATH... [--state draft|ready|published] [--json]
  galley-cli list NEWSROOM [--state S] [--channel C] [--tag T] [--limit N] [--json]
  galley-cli search NEWSROOM QUERY [--sort date|rank] [--limit N] [--json]
  galley-cli show NEWSROOM STORY [--json]
  galley-cli history NEWSROOM STORY [--json]
  galley-cli sign NEWSROOM STORY STEP --person P [--comment C | --back COMMENT] [--json]
  galley-cli move NEWSROOM STORY draft|review|ready|withdrawn [--json]
  galley-cli verify NEWSROOM [--json]
  galley-cli backup NEWSROOM [--to FOLDER | --list] [--json]
  galley-cli restore NEWSROOM [BACKUP] [--json]
  galley-cli recover NEWSROOM NEW-NEWSROOM [--json]
  galley-cli pack NEWSROOM FILE.zip
  galley-cli unpack FILE.zip NEWSROOM
  galley-cli ledger NEWSROOM [--month 2026-05] [--json]
  galley-cli set NEWSROOM KEY VALUE
  galley-cli export NEWSROOM DIR [--full] [--yes] [--json]
  galley-cli target NEWSROOM add NAME URL [--public-url U] [--key FILE] [--host-key SHA256:...]
                    [--rehearsal NAME] [--secret-fd N] [--index-now on|off] [--baidu on|off] [--baidu-token-fd N]
  galley-cli target NEWSROOM list|remove NAME|test NAME [--json]
  galley-cli publish NEWSROOM NAME [--plan] [--yes] [--json]
  galley-cli releases NEWSROOM NAME [--json]
  galley-cli rollback NEWSROOM NAME RELEASE [--yes] [--json]

NEWSROOM 是名为“名称.newsroom”的编辑部文件夹；STORY 是稿件的编号或网址别名；
KEY 是编辑部的一个设置项，例如 title、theme、baseUrl 或 themeOption/名称/选项。
KEY 为 review 时，VALUE 是要签字的环节，例如“初审,复审,终审=甲|乙”：= 后面写谁可以签字。
verify 通读全部内容，指出与写入时不一致之处。backup 在编辑部旁存一份备份，--to 把整个编辑部
复制到另一文件夹；restore 还原一份（最新的，或 --list 列出的某一份）；recover 把读得出的抢救到新的编辑部。
QUERY 是词语、“短语”、-不要的词，以及 频道:新闻、早于:2024-06 这样的字段。
URL 为 file:///文件夹、zip:///文件.zip、git:///工作目录?branch=B、sftp://用户@主机:端口/文件夹、
ftps://…、davs://…（dav:// 只限本机）或 s3://密钥ID@存储桶/文件夹?endpoint=E&amp;region=R。
密码或口令来自钥匙串、GALLEY_SECRET 或 --secret-fd N，绝不来自参数；target add --secret-fd N 把它存入
钥匙串。--unencrypted 允许用 ftp:// 发到别的电脑。publish --plan 不改动任何东西；--rehearsal 指定要先发到的目标。
--full 重写全部文件；--yes 同意导出到放有别的东西的文件夹（它们留下），
或取代另一个编辑部的网站（它的页面移除）。
退出状态：0 完成，1 失败，2 用法错误。
</translation>
    </message>
    <message>
        <source>There is no backup that can be read in %1.</source>
        <translation>%1 里没有能读的备份。</translation>
    </message>
    <message>
        <source>There is no backup “%1”.</source>
        <translation>没有备份“%1”。</translation>
    </message>
    <message>
        <source>The second place for backups, %1, is not there. Connect its disk, or choose another place in the settings.</source>
        <translation>备份的第二位置 %1 不在。请接上那块硬盘，或在设置里另选位置。</translation>
    </message>
    <message>
        <source>The second place for backups is where the newsroom itself lies. Choose another one.</source>
        <translation>备份的第二位置就是编辑部所在的位置，请另选一处。</translation>
    </message>
    <message>
        <source>Another newsroom of this name lies in %1. Choose another second place for backups.</source>
        <translation>%1 里已有另一个同名的编辑部，请为备份另选第二位置。</translation>
    </message>
    <message>
        <source>“%1” is no file of a whole newsroom; nothing was taken from it.</source>
        <translation>“%1”不是整个编辑部的文件，未从中取出任何内容。</translation>
    </message>
    <message>
        <source>The newsroom needs %1 MB, and the disk has %2 MB left. Choose another place.</source>
        <translation>编辑部需要 %1 MB，磁盘只剩 %2 MB。请另选位置。</translation>
    </message>
    <message>
        <source>A picture in the file is damaged. Get the file again from where it came from.</source>
        <translation>文件里有图片损坏。请从原处重新取得这个文件。</translation>
    </message>
    <message>
        <source>The file is damaged; bring the picture or recording in again.</source>
        <translation>文件已损坏，请重新导入这张图片或这段音视频。</translation>
    </message>
    <message>
        <source>This file of a theme could not be copied.</source>
        <translation>主题的这个文件没能复制。</translation>
    </message>
    <message>
        <source>The file is missing; bring it in again.</source>
        <translation>文件缺失，请重新导入。</translation>
    </message>
    <message>
        <source>Nothing of the stories could be read; this backup was taken instead.</source>
        <translation>稿件完全读不出，改用了这份备份。</translation>
    </message>
    <message>
        <source>Some rows of this part could not be read.</source>
        <translation>这一部分有些内容读不出。</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) were rebuilt from their history.</source>
        <translation>
            <numerusform>%n 篇稿件由历史版本重建。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were taken from this backup, as they were then.</source>
        <translation>
            <numerusform>%n 条内容取自这份备份，是当时的样子。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file “%1” is damaged, or no .zip file at all. Get it again from where it came from.</source>
        <translation>文件“%1”已损坏，或根本不是 .zip 文件。请从原处重新取得。</translation>
    </message>
    <message>
        <source>The newsroom could not be copied to %1: %2</source>
        <translation>编辑部没能复制到 %1：%2</translation>
    </message>
    <message>
        <source>The backup %1 is damaged; choose another one.</source>
        <translation>备份 %1 已损坏，请另选一份。</translation>
    </message>
    <message>
        <source>%1 is open in a program, or was not closed properly. Open and close it in Galley first.</source>
        <translation>%1 正被程序打开，或没有正常关闭。请先在校样里打开再关闭一次。</translation>
    </message>
    <message>
        <source>%1 is no backup of a newsroom.</source>
        <translation>%1 不是编辑部的备份。</translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer Galley; install that one to use it.</source>
        <translation>备份 %1 由更新版的校样生成，请安装新版后再用。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is damaged; restore a backup of it, or recover what can be read into a new one.</source>
        <translation>编辑部“%1”已损坏。请还原备份，或把还能读出的内容抢救到新的编辑部。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in %2 (process %3 on %4) since %5; close it there and try again.</source>
        <translation>编辑部“%1”自 %5 起由 %2 打开（%4 上的进程 %3）。请先在那里关闭再试。</translation>
    </message>
    <message>
        <source>The newsroom “%1” is open in %2 (process %3 on %4) since %5; close it there and try again, or delete %6 when that machine no longer runs.</source>
        <translation>编辑部“%1”自 %5 起由 %2 打开（%4 上的进程 %3）。请先在那里关闭再试；如果那台电脑已不再运行，删除 %6 即可。</translation>
    </message>
    <message>
        <source>Nothing can be read of %1; restore a backup instead.</source>
        <translation>%1 什么都读不出，请改用备份还原。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>数据库已损坏：%1</translation>
    </message>
    <message>
        <source>%1 row(s) of “%2” refer to something in “%3” that is gone.</source>
        <translation>“%2”里有 %1 条内容指向“%3”里已不存在的内容。</translation>
    </message>
    <message>
        <source>The story “%1” is not as it was saved.</source>
        <translation>稿件“%1”与保存时不一致。</translation>
    </message>
    <message>
        <source>The history of the story “%1” has a gap before version %2.</source>
        <translation>稿件“%1”的历史在版本 %2 之前有缺口。</translation>
    </message>
    <message>
        <source>Version %2 of the story “%1” is not as it was kept.</source>
        <translation>稿件“%1”的版本 %2 与留存时不一致。</translation>
    </message>
    <message numerus="yes">
        <source>The index of the search does not agree with the stories in %n word(s).</source>
        <translation>
            <numerusform>搜索索引有 %n 个词与稿件不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 (“%2”) cannot be read.</source>
        <translation>文件 %1（“%2”）读不出。</translation>
    </message>
    <message>
        <source>The file %1 (“%2”) is missing.</source>
        <translation>文件 %1（“%2”）缺失。</translation>
    </message>
    <message>
        <source>The file %1 (“%2”) is not what was brought in.</source>
        <translation>文件 %1（“%2”）不是当初导入的内容。</translation>
    </message>
</context>
<context>
    <name>Galley::AccentSample</name>
    <message>
        <source>Aa</source>
        <extracomment>Sample of two letters that shows a colour as text</extracomment>
        <translation>字</translation>
    </message>
    <message>
        <source>On light: %1</source>
        <translation>浅色上：%1</translation>
    </message>
    <message>
        <source>On dark: %1</source>
        <translation>深色上：%1</translation>
    </message>
    <message>
        <source>A little darker, so that it can be read.</source>
        <translation>变深了一点，才看得清。</translation>
    </message>
    <message>
        <source>A little lighter, so that it can be read.</source>
        <translation>变浅了一点，才看得清。</translation>
    </message>
</context>
<context>
    <name>Galley::Actions</name>
    <message>
        <source>New newsroom…</source>
        <translation>新建编辑部…</translation>
    </message>
    <message>
        <source>Open newsroom…</source>
        <translation>打开编辑部…</translation>
    </message>
    <message>
        <source>Open the sample newsroom</source>
        <translation>打开样例编辑部</translation>
    </message>
    <message>
        <source>Close newsroom</source>
        <translation>关闭编辑部</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>Story list</source>
        <translation>稿件列表</translation>
    </message>
    <message>
        <source>Preview and settings</source>
        <translation>预览和设置</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Story settings</source>
        <translation>稿件设置</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新稿件</translation>
    </message>
    <message>
        <source>Save a revision</source>
        <translation>保存一版修订</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复稿件</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>Export site</source>
        <translation>导出网站</translation>
    </message>
    <message>
        <source>Export to another folder…</source>
        <translation>导出到其他文件夹…</translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation>关于校样</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>转为待发</translation>
    </message>
    <message>
        <source>Published by the next export</source>
        <translation>下次导出后转为已发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Find in the story…</source>
        <translation>在稿件中查找…</translation>
    </message>
    <message>
        <source>Replace in the story…</source>
        <translation>在稿件中替换…</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Focus on the text</source>
        <translation>专注写作</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>文字恢复原大</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>搜索稿件</translation>
    </message>
    <message>
        <source>Find and replace in the whole newsroom…</source>
        <translation>在整个编辑部查找和替换…</translation>
    </message>
    <message>
        <source>Versions of the story</source>
        <translation>稿件的各个版本</translation>
    </message>
    <message>
        <source>All acts…</source>
        <translation>全部命令…</translation>
    </message>
    <message>
        <source>Review of the story</source>
        <translation>稿件的审校</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一篇</translation>
    </message>
    <message>
        <source>Open the last one again</source>
        <translation>重新打开上一篇</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Remark on the selected words</source>
        <translation>批注选中的文字</translation>
    </message>
    <message>
        <source>Release form…</source>
        <translation>发稿单…</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>最近关闭</translation>
    </message>
    <message>
        <source>New story from template</source>
        <translation>用模板新建</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>头版</translation>
    </message>
    <message>
        <source>Media library</source>
        <translation>媒体库</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布到网站…</translation>
    </message>
    <message>
        <source>Backups of this newsroom…</source>
        <translation>本编辑部的备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>还原备份…</translation>
    </message>
    <message>
        <source>Open a newsroom’s file…</source>
        <translation>打开编辑部文件…</translation>
    </message>
</context>
<context>
    <name>Galley::BackupPlaceField</name>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二位置</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no second place for backups</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Galley::BackupsSheet</name>
    <message>
        <source>the first of its day</source>
        <translation>当天第一份</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>before many stories were changed</source>
        <translation>批量改动前</translation>
    </message>
    <message>
        <source>before an update of Galley</source>
        <translation>校样升级前</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>还原备份前</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>time of a backup, why it was made, its size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The newsroom is damaged. Restore the newest backup, or recover what can be read into a new newsroom: that has what was written since. The damaged one stays as it is.</source>
        <translation>编辑部已损坏。可以还原最新的备份，也可以把还能读出的内容抢救到新的编辑部——备份之后写的也在其中。损坏的编辑部原样保留。</translation>
    </message>
    <message>
        <source>Galley copies the newsroom every day and every hour in which something was written. Restoring a backup keeps what is there now as another one, so you can come back.</source>
        <translation>校样每天、以及每个有改动的小时都会备份编辑部。还原时会先把现在的内容另存一份，随时可以再回来。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Save everything as one file…</source>
        <translation>全部存为一个文件…</translation>
    </message>
    <message>
        <source>Recover into a new newsroom…</source>
        <translation>抢救到新的编辑部…</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>还原这份备份</translation>
    </message>
</context>
<context>
    <name>Galley::BoardPage</name>
    <message numerus="yes">
        <source>%n characters, long for this place</source>
        <translation>
            <numerusform>%n 字，放在这里偏长</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>头版</translation>
    </message>
    <message>
        <source>Close the front page</source>
        <translation>关闭头版</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Until when the story keeps the place</source>
        <translation>稿件占据该位置的截止时间</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Drag stories in from the list, or to another place. Alt and an arrow move a story, Delete takes it out.</source>
        <translation>从列表拖入稿件，或拖到别的位置。Alt 加方向键移动，Delete 撤下。</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>not out by then</source>
        <translation>届时还没发</translation>
    </message>
    <message>
        <source>Which page is arranged</source>
        <translation>编排哪个页面</translation>
    </message>
    <message>
        <source>Site as of</source>
        <translation>届时的网站</translation>
    </message>
    <message>
        <source>Shows in the preview what will stand on the site at that time</source>
        <translation>在预览里看网站到那时的样子</translation>
    </message>
    <message>
        <source>The time at which the site is shown</source>
        <translation>看哪个时刻的网站</translation>
    </message>
</context>
<context>
    <name>Galley::BodyEdit</name>
    <message>
        <source>The recording is in the newsroom now, but its story was left meanwhile. Open the story and put the recording in again.</source>
        <translation>音视频已收进编辑部，但这时您已离开那篇稿件。请打开该稿件，重新插入一次。</translation>
    </message>
    <message>
        <source>Pictures and recordings cannot stand inside a table. Put the cursor outside the table and insert it again.</source>
        <translation>表格里不能放图片和音视频。请把光标移到表格外，再插入一次。</translation>
    </message>
</context>
<context>
    <name>Galley::BylineRow</name>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>稿件来自哪里</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of the responsible editor</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
</context>
<context>
    <name>Galley::CalendarGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::CalendarPage</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>按月显示</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>按周显示</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Close the calendar</source>
        <translation>关闭日历</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Drag a story to another day to schedule it anew, or here from the list. Ctrl and an arrow do the same.</source>
        <translation>把稿件拖到另一天即可改期，也可以从列表拖来。Ctrl 加方向键作用相同。</translation>
    </message>
</context>
<context>
    <name>Galley::ChangeTree</name>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>New</source>
        <comment>pages</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>Search of the site</source>
        <translation>站内搜索</translation>
    </message>
    <message>
        <source>Sitemap</source>
        <translation>网站地图</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>稿件列表</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Not as it was sent</source>
        <translation>与发送的不一致</translation>
    </message>
    <message>
        <source>%1: a double click shows it in the preview</source>
        <translation>%1：双击可在预览中查看</translation>
    </message>
</context>
<context>
    <name>Galley::ChannelDialog</name>
    <message>
        <source>Channel “%1”</source>
        <translation>栏目“%1”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址别名</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>One sentence under the channel’s name</source>
        <translation>栏目名下方的一句话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Galley::ColourField</name>
    <message>
        <source>Choose a colour</source>
        <translation>选颜色</translation>
    </message>
    <message>
        <source>%1: choose a colour</source>
        <translation>%1：选颜色</translation>
    </message>
</context>
<context>
    <name>Galley::CommandPalette</name>
    <message>
        <source>All acts</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>What to do or open, by name or initials</source>
        <translation>输入名称或拼音首字母</translation>
    </message>
    <message>
        <source>What to do or open</source>
        <translation>要做什么、打开什么</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>符合的项</translation>
    </message>
</context>
<context>
    <name>Galley::ComparisonView</name>
    <message>
        <source>Comparison of two versions</source>
        <translation>两个版本的比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有不同</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters came, %2 went</source>
        <translation>增 %1 字，删 %2 字</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Both versions side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Both versions in one text</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Go back to the left version</source>
        <translation>恢复左侧版本</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>回到写作</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Going back makes a new version; the text of now stays in the history.</source>
        <translation>恢复会成为新的一版，现在的文字仍留在历史里。</translation>
    </message>
</context>
<context>
    <name>Galley::CorrectionRow</name>
    <message>
        <source>Time of correction %1</source>
        <translation>第 %1 条更正的时间</translation>
    </message>
    <message>
        <source>Words of correction %1</source>
        <translation>第 %1 条更正的内容</translation>
    </message>
    <message>
        <source>What was wrong, and what is right</source>
        <translation>哪里错了，应当怎样</translation>
    </message>
    <message>
        <source>Remove the correction</source>
        <translation>删除这条更正</translation>
    </message>
    <message>
        <source>Remove correction %1</source>
        <translation>删除第 %1 条更正</translation>
    </message>
</context>
<context>
    <name>Galley::CorrectionsSection</name>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What was put right after the story went out is shown below it, with its time.</source>
        <translation>稿件发出后的改正，连同时间登在文末。</translation>
    </message>
    <message>
        <source>Add correction</source>
        <translation>添加更正</translation>
    </message>
</context>
<context>
    <name>Galley::CoverSection</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Centre the focus</source>
        <translation>焦点居中</translation>
    </message>
    <message>
        <source>Every crop keeps the focus.</source>
        <translation>每种裁切都保留焦点。</translation>
    </message>
    <message>
        <source>Focus of the cover</source>
        <translation>封面焦点</translation>
    </message>
    <message>
        <source>Arrow keys move it by 1%, with Shift by 10%.</source>
        <translation>方向键每次移动 1%，按住 Shift 移动 10%。</translation>
    </message>
    <message>
        <source>Click or drag to set the focus. Arrow keys move it by 1%, with Shift by 10%.</source>
        <translation>点按或拖动来设焦点。方向键每次移动 1%，按住 Shift 移动 10%。</translation>
    </message>
    <message>
        <source>The cover cropped to %1</source>
        <translation>封面裁成 %1</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图上是什么</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>把图片拖到这里</translation>
    </message>
    <message>
        <source>The picture file is missing</source>
        <translation>图片文件不见了</translation>
    </message>
    <message>
        <source>Choose a cover picture</source>
        <translation>选择封面图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>Galley::DeskSection</name>
    <message>
        <source>Done by %1, %2</source>
        <comment>1: name, 2: time</comment>
        <translation>%1 完成，%2</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>When the desk wants the story done</source>
        <translation>稿件应当完成的时间</translation>
    </message>
    <message>
        <source>Due date and time</source>
        <translation>截止日期和时间</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>给同事的备注</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To do; Enter adds it</source>
        <translation>待办事项，回车添加</translation>
    </message>
    <message>
        <source>New thing to do</source>
        <translation>新的待办事项</translation>
    </message>
    <message>
        <source>What stands here never leaves the desk.</source>
        <translation>这里的内容不会离开编辑部。</translation>
    </message>
</context>
<context>
    <name>Galley::EmbedObject</name>
    <message>
        <source>Video or audio</source>
        <translation>视频或音频</translation>
    </message>
</context>
<context>
    <name>Galley::EmbedPanel</name>
    <message>
        <source>Video or audio</source>
        <translation>视频或音频</translation>
    </message>
    <message>
        <source>Address of the video’s page</source>
        <translation>视频页面的网址</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Caption of the video</source>
        <translation>视频说明</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>This is no video that Galley can show. Give the address of its page on Bilibili, Tencent Video, YouTube or Vimeo, or choose a file of your own; put a link in for any other.</source>
        <translation>校样不能显示这个视频。请填写它在哔哩哔哩、腾讯视频、YouTube 或 Vimeo 上的页面地址，或选择自己的文件；其他视频请用链接。</translation>
    </message>
</context>
<context>
    <name>Galley::ExportSheet</name>
    <message>
        <source>Choose where the site goes</source>
        <translation>选择网站导出到的文件夹</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>The export was stopped. The next one completes it.</source>
        <translation>导出已停止。下次导出会补全。</translation>
    </message>
    <message>
        <source>This folder holds other things</source>
        <translation>这个文件夹里有别的东西</translation>
    </message>
    <message>
        <source>“%1” holds files that Galley did not write. They stay as they are; the pages of the site go in beside them.</source>
        <translation>“%1”里有不是校样写入的文件。它们保持原样，网站的页面写在旁边。</translation>
    </message>
    <message>
        <source>Export here</source>
        <translation>导出到这里</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>%1 published, %2 ready</source>
        <translation>已发布 %1 篇，待发 %2 篇</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) published</source>
        <translation>
            <numerusform>已发布 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Export site</source>
        <translation>导出网站</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>还没有选择文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>打开网站</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出网站</translation>
    </message>
    <message>
        <source>Done. %1 files written, %2 removed</source>
        <translation>完成，写入 %1 个文件，移除 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>Done. %n file(s) written</source>
        <translation>
            <numerusform>完成，写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The site has %1 pages; %2 files did not change. It took %3 s.</source>
        <translation>网站共 %1 页，%2 个文件不变，用时 %3 秒。</translation>
    </message>
    <message>
        <source>This folder holds the site of another newsroom</source>
        <translation>这个文件夹里是另一个编辑部的网站</translation>
    </message>
    <message>
        <source>The pages in “%1” would be removed, and the site of “%2” would take their place.</source>
        <translation>“%1”里的页面会被移除，换成“%2”的网站。</translation>
    </message>
    <message>
        <source>Replace the other site</source>
        <translation>取代那个网站</translation>
    </message>
    <message>
        <source>The site has %1 pages. It took %2 s.</source>
        <translation>网站共 %1 页，用时 %2 秒。</translation>
    </message>
</context>
<context>
    <name>Galley::FigureObject</name>
    <message>
        <source>Press Enter to write a caption.</source>
        <translation>按 Enter 写图片说明。</translation>
    </message>
    <message>
        <source>This picture is not in the newsroom’s media folder.</source>
        <translation>编辑部的媒体文件夹里没有这张图片。</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>通栏</translation>
    </message>
</context>
<context>
    <name>Galley::FigurePanel</name>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Caption of the picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Alternative text of the picture</source>
        <translation>图片的替代文字</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it</source>
        <translation>写给看不见图片的人：图上是什么</translation>
    </message>
    <message>
        <source>Credit of the picture</source>
        <translation>图片的摄影</translation>
    </message>
    <message>
        <source>Who took or drew it</source>
        <translation>谁拍的或画的</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the picture on the page</source>
        <translation>图片在页面上的宽度</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>width of a picture</comment>
        <translation>正文宽</translation>
    </message>
    <message>
        <source>As wide as the text</source>
        <translation>与正文同宽</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Wider than the text, where the page has room</source>
        <translation>页面有空间时比正文宽</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>As wide as the page</source>
        <translation>与页面同宽</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Put another picture in its place, here or wherever it is used</source>
        <translation>换成另一张图片，可只换这里，也可全部更换</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>The point that every crop of the picture keeps, wherever it is shown</source>
        <translation>每种裁切都保留的位置，图片用在哪里都有效</translation>
    </message>
</context>
<context>
    <name>Galley::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of the hits</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced. Undo takes all back.</source>
        <translation>
            <numerusform>已替换 %n 处，撤销可一次恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find in the story</source>
        <translation>在稿件中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>In the whole newsroom…</source>
        <translation>在全部稿件中…</translation>
    </message>
</context>
<context>
    <name>Galley::FindSheet</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing was stopped. The stories that were reached are changed; each has a revision of how it was.</source>
        <translation>替换已停止。已处理的稿件改好了，原来的样子都留有一版。</translation>
    </message>
    <message>
        <source>%1 in %2. Each story keeps a revision of how it was.</source>
        <translation>%1，%2。每篇稿件都留有原来的一版。</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n place(s)</source>
        <translation>
            <numerusform>替换了 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <comment>in how many stories</comment>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n story(ies)</source>
        <translation>
            <numerusform>替换 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>Looking through the stories…</source>
        <translation>正在查找稿件…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>hits in stories</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Find in the whole newsroom</source>
        <translation>在全部稿件中查找</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>What stands in its place; empty to take it out</source>
        <translation>替换为；留空则删去</translation>
    </message>
    <message>
        <source>What stands in its place</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Headlines and text</source>
        <translation>标题和正文</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>仅正文</translation>
    </message>
    <message>
        <source>Headlines only</source>
        <translation>仅标题</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>Galley::FocusMode</name>
    <message>
        <source>Grey what is not being written</source>
        <translation>淡化其他段落</translation>
    </message>
    <message numerus="yes">
        <source>As wide as a phone, %n character(s)</source>
        <translation>
            <numerusform>手机行宽，%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in a line</source>
        <translation>
            <numerusform>每行 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the width of the lines</source>
        <translation>更改行宽</translation>
    </message>
    <message>
        <source>Leave focus mode (Esc)</source>
        <translation>退出专注（Esc）</translation>
    </message>
</context>
<context>
    <name>Galley::FocusPicture</name>
    <message>
        <source>%1% from the left, %2% from the top</source>
        <translation>距左边 %1%，距上边 %2%</translation>
    </message>
</context>
<context>
    <name>Galley::FormatActions</name>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Quote source</source>
        <translation>引语出处</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>One level deeper</source>
        <translation>增加一级缩进</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>减少一级缩进</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>链接…</translation>
    </message>
    <message>
        <source>Insert picture…</source>
        <translation>插入图片…</translation>
    </message>
    <message>
        <source>Caption and alt text…</source>
        <translation>说明和替代文字…</translation>
    </message>
    <message>
        <source>Insert a rule</source>
        <translation>插入分隔线</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>插入表格</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Insert column before</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert column after</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>First row is a header</source>
        <translation>首行作表头</translation>
    </message>
    <message>
        <source>First column is a header</source>
        <translation>首列作表头</translation>
    </message>
    <message>
        <source>Table caption</source>
        <translation>表格说明</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>删除表格</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>Code in the text</source>
        <translation>行内代码</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>清除格式</translation>
    </message>
    <message>
        <source>Align at the start</source>
        <translation>靠左对齐</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Align at the end</source>
        <translation>靠右对齐</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>代码块</translation>
    </message>
    <message>
        <source>Gallery of pictures…</source>
        <translation>图集…</translation>
    </message>
    <message>
        <source>Video or audio…</source>
        <translation>视频或音频…</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>一键排版</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>拆分单元格</translation>
    </message>
</context>
<context>
    <name>Galley::FormatBar</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>This story has no subheads</source>
        <translation>这篇稿件没有小标题</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>How the text looks here</source>
        <translation>写作外观</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>More marks</source>
        <translation>更多标记</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>What tidying changes</source>
        <translation>排版规则</translation>
    </message>
    <message>
        <source>Full-width letters and digits</source>
        <translation>全角字母和数字</translation>
    </message>
    <message>
        <source>Half-width punctuation in Chinese</source>
        <translation>中文里的半角标点</translation>
    </message>
    <message>
        <source>Stray spaces</source>
        <translation>多余的空格</translation>
    </message>
    <message>
        <source>Doubled punctuation</source>
        <translation>重复的标点</translation>
    </message>
    <message>
        <source>Empty lines</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Bold lines into subheads</source>
        <translation>加粗的单行改为小标题</translation>
    </message>
    <message>
        <source>Indents made of spaces</source>
        <translation>用空格做的缩进</translation>
    </message>
    <message>
        <source>No space between Chinese and Latin</source>
        <translation>中西文之间不留空格</translation>
    </message>
    <message>
        <source>A space between Chinese and Latin</source>
        <translation>中西文之间留一个空格</translation>
    </message>
    <message>
        <source>Leave spaces between Chinese and Latin</source>
        <translation>中西文之间的空格不动</translation>
    </message>
</context>
<context>
    <name>Galley::GalleryObject</name>
    <message numerus="yes">
        <source>%n picture(s). Press Enter to write captions.</source>
        <translation>
            <numerusform>%n 张图片。按回车写图注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Galley::GalleryPanel</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图集</translation>
    </message>
    <message>
        <source>Pictures of the gallery</source>
        <translation>图集里的图片</translation>
    </message>
    <message>
        <source>Show this picture earlier</source>
        <translation>把这张图片前移</translation>
    </message>
    <message>
        <source>Show this picture later</source>
        <translation>把这张图片后移</translation>
    </message>
    <message>
        <source>Take this picture out of the gallery</source>
        <translation>从图集里移出这张图片</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>整组说明</translation>
    </message>
    <message>
        <source>Caption of the picture</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Alternative text of the picture</source>
        <translation>图片的替代文字</translation>
    </message>
    <message>
        <source>Credit of the picture</source>
        <translation>图片署名</translation>
    </message>
    <message>
        <source>Caption of the gallery</source>
        <translation>图集说明</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it</source>
        <translation>图片内容，供看不到图片的人了解</translation>
    </message>
    <message>
        <source>What they show together</source>
        <translation>这组图片的说明</translation>
    </message>
</context>
<context>
    <name>Galley::HistoryActs</name>
    <message>
        <source>The story is as it was in that version. The text of before is in its history.</source>
        <translation>稿件已恢复为那个版本；恢复前的文字仍在历史里。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Galley::HistoryPage</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Only kept on purpose</source>
        <translation>只看手动保存</translation>
    </message>
    <message>
        <source>Versions of the story</source>
        <translation>稿件的各个版本</translation>
    </message>
    <message>
        <source>Choose a version to compare it with the story as it is now; with Ctrl a second one. Nothing that was kept is ever changed.</source>
        <translation>点一个版本，与现在的稿件比较；按住 Ctrl 再点一个，比较这两版。版本只增不改，随时可以找回。</translation>
    </message>
    <message>
        <source>Open a story to see its versions.</source>
        <translation>打开一篇稿件，查看它的各个版本。</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>给这个版本命名</translation>
    </message>
</context>
<context>
    <name>Galley::ImportSheet</name>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>The import was stopped. What came in before stays.</source>
        <translation>导入已停止。已经导入的保留。</translation>
    </message>
    <message>
        <source>No Markdown file was found there.</source>
        <translation>那里没有 Markdown 文件。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Import stories</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 unchanged, %4 not imported</source>
        <translation>新增 %1 篇，更新 %2 篇，不变 %3 篇，未导入 %4 篇</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Galley::ImportsAndExports</name>
    <message>
        <source>Import stories</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown)</source>
        <translation>Markdown (*.md *.markdown)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a folder of stories</source>
        <translation>导入一个文件夹的稿件</translation>
    </message>
    <message>
        <source>Publishing: %1 of %2</source>
        <translation>正在发布：%1 / %2</translation>
    </message>
    <message>
        <source>The release is out on “%1”.</source>
        <translation>已发布到“%1”。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Stories are due on “%1”, but they did not go out by themselves. %2</source>
        <translation>“%1”上有稿件到了发布时间，但没有自动发出。%2</translation>
    </message>
</context>
<context>
    <name>Galley::LengthMeter</name>
    <message>
        <source>%1 of %2, %3 wide</source>
        <extracomment>A headline: %1 characters of at most %2, as wide as %3 Chinese characters</extracomment>
        <translation>%1 / %2 字，宽 %3</translation>
    </message>
    <message>
        <source>Length of the headline: %1</source>
        <translation>标题长度：%1</translation>
    </message>
</context>
<context>
    <name>Galley::LibraryActs</name>
    <message>
        <source>Replace the picture everywhere</source>
        <translation>全部换成另一张图片</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n stories. Each keeps a revision of how it was.</source>
        <translation>
            <numerusform>已在 %n 篇稿件里换掉，每篇都留有换前的一版。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was removed: %n of the files are in use. Take them out of the stories first.</source>
        <translation>
            <numerusform>没有移除：其中 %n 个文件正在使用，先从稿件里取下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are in use and stay.</source>
        <translation>
            <numerusform>其中 %n 个文件正在使用，会留下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions of stories show them; whoever goes back to one finds it without the picture.</source>
        <translation>有稿件的旧版用到它们，恢复旧版时将没有这些图片。</translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>移除后无法找回。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n files from the newsroom?</source>
        <translation>
            <numerusform>从编辑部移除 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Galley::LinkPanel</name>
    <message>
        <source>Link address</source>
        <translation>链接网址</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>设置链接</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>移除链接</translation>
    </message>
    <message>
        <source>A link cannot lead there. Give a web address, an e-mail address after mailto:, or a page of this site.</source>
        <translation>链接不能指向那里。填网址、mailto: 加邮箱，或本站的页面。</translation>
    </message>
    <message>
        <source>Address, or words of a headline</source>
        <translation>网址，或标题里的字词</translation>
    </message>
</context>
<context>
    <name>Galley::LogoField</name>
    <message>
        <source>Drop a picture here</source>
        <translation>把图片拖到这里</translation>
    </message>
    <message>
        <source>The picture file is missing</source>
        <translation>图片文件不见了</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择网站标志</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>移除网站标志</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>网站标志</translation>
    </message>
</context>
<context>
    <name>Galley::MainWindow</name>
    <message>
        <source>About Galley</source>
        <translation>关于校样</translation>
    </message>
    <message>
        <source>Galley %1</source>
        <translation>校样 Galley %1</translation>
    </message>
    <message>
        <source>A desktop newsroom. Stories stay on this computer.
Apache License 2.0</source>
        <translation>桌面上的编辑部。稿件都在这台电脑上。
Apache License 2.0</translation>
    </message>
    <message>
        <source>Open newsroom</source>
        <translation>打开编辑部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New newsroom</source>
        <translation>新建编辑部</translation>
    </message>
    <message>
        <source>My newsroom</source>
        <translation>我的编辑部</translation>
    </message>
    <message>
        <source>Newsroom (*.newsroom)</source>
        <translation>编辑部 (*.newsroom)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>The last changes are not saved</source>
        <translation>最后的改动没有保存</translation>
    </message>
    <message>
        <source>%1 What was written since the last save would be lost.</source>
        <translation>%1现在关闭，上次保存之后写的内容会丢失。</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>Galley</source>
        <comment>the program&apos;s name in a title bar</comment>
        <translation>校样</translation>
    </message>
    <message>
        <source>This newsroom is damaged: it can be read as far as it goes, and not be changed.</source>
        <translation>这个编辑部已损坏：能读的都可以看，但不能改。</translation>
    </message>
    <message>
        <source>Open to be read only; nothing can be changed.</source>
        <translation>以只读方式打开，不能改动。</translation>
    </message>
</context>
<context>
    <name>Galley::ManyStories</name>
    <message numerus="yes">
        <source>%n stories selected</source>
        <translation>
            <numerusform>已选 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done here is done to all of them, and can be undone.</source>
        <translation>在这里的操作对全部选中稿件生效，可以撤销。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>File them here</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>要添加的标签</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take tags away</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>要去掉的标签</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>slot such as the lead</comment>
        <translation>推荐位</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>放上</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Until when they keep the place</source>
        <translation>推荐位的截止时间</translation>
    </message>
    <message>
        <source>Publishing time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>不定时</translation>
    </message>
    <message>
        <source>They take the time of the export that publishes them</source>
        <translation>取发布它们的那次导出的时间</translation>
    </message>
    <message>
        <source>Move times by</source>
        <translation>时间顺延</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>Galley::MediaModel</name>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>Licence ended</source>
        <translation>授权到期</translation>
    </message>
    <message>
        <source>Without alternative text</source>
        <translation>缺替代文字</translation>
    </message>
</context>
<context>
    <name>Galley::MediaPage</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Video and audio</source>
        <translation>视频和音频</translation>
    </message>
    <message>
        <source>Not used anywhere</source>
        <translation>没有用到的</translation>
    </message>
    <message>
        <source>Without alternative text</source>
        <translation>缺替代文字</translation>
    </message>
    <message>
        <source>Licence ended</source>
        <translation>授权到期</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>By the day taken</source>
        <translation>按拍摄日期</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>No picture or recording is like that.</source>
        <translation>没有这样的图片、视频或音频。</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>What is put into stories is kept here. Files can also be dropped onto this page.</source>
        <translation>放进稿件的图片都收在这里，也可以把文件拖到这一页。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Media library</source>
        <translation>媒体库</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>显示哪些文件</translation>
    </message>
    <message>
        <source>Order of the files</source>
        <translation>文件的排序</translation>
    </message>
    <message>
        <source>Caption, credit or file name</source>
        <translation>图说、署名或文件名</translation>
    </message>
    <message>
        <source>Search the media library</source>
        <translation>搜索媒体库</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Close the media library</source>
        <translation>关闭媒体库</translation>
    </message>
    <message>
        <source>Pictures and recordings</source>
        <translation>图片、视频和音频</translation>
    </message>
</context>
<context>
    <name>Galley::MediaPanel</name>
    <message>
        <source>What is written here holds for all of them.</source>
        <translation>这里写的对所选的全部有效。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>拍摄于 %1</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>添加于 %1</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>没有选中文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture or recording to see what is known of it and where it is used.</source>
        <translation>选一个文件，看它的说明和用处。</translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>Used nowhere</source>
        <translation>没有用到</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n stories</source>
        <translation>
            <numerusform>用于 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled story</source>
        <translation>无标题稿件</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>The logo of the site</source>
        <translation>网站标志</translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>What readers are told who do not see the picture</source>
        <translation>读给看不到图片的读者</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Licence ends</source>
        <translation>授权到期日</translation>
    </message>
    <message>
        <source>The last day of the licence</source>
        <translation>授权的最后一天</translation>
    </message>
    <message>
        <source>Where the file is used</source>
        <translation>文件用在哪里</translation>
    </message>
    <message>
        <source>Put into the story</source>
        <translation>放进稿件</translation>
    </message>
    <message>
        <source>Replace everywhere…</source>
        <translation>全部替换…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>Galley::MoveStoriesDialog</name>
    <message>
        <source>“%1” still holds stories</source>
        <translation>“%1”里还有稿件</translation>
    </message>
    <message>
        <source>Choose where they go; then the channel is deleted. No story is lost.</source>
        <translation>选择移到哪里，然后删除这个栏目。稿件不会丢。</translation>
    </message>
    <message>
        <source>Move and delete</source>
        <translation>移动稿件并删除栏目</translation>
    </message>
    <message>
        <source>Move stories to</source>
        <translation>稿件移到</translation>
    </message>
</context>
<context>
    <name>Galley::NewsroomCare</name>
    <message>
        <source>This newsroom lies on another computer’s disk. It works, but more slowly; a folder on this computer is safer.</source>
        <translation>这个编辑部在另一台电脑的磁盘上。可以使用，但较慢；放在本机的文件夹里更稳妥。</translation>
    </message>
    <message>
        <source>This newsroom lies in a folder that another program synchronises. Open it on one computer at a time, and let that program finish before you open it on another.</source>
        <translation>这个编辑部在由其他程序同步的文件夹里。请一次只在一台电脑上打开，等同步完成后再到另一台上打开。</translation>
    </message>
    <message>
        <source>Whose backups?</source>
        <translation>看哪个编辑部的备份？</translation>
    </message>
    <message>
        <source>Show its backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>Copying the newsroom…</source>
        <translation>正在备份编辑部…</translation>
    </message>
    <message>
        <source>Ways out…</source>
        <translation>怎么办…</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在还原备份…</translation>
    </message>
    <message>
        <source>The newsroom is as it was at %1. What it was before stands among its backups.</source>
        <translation>编辑部已回到 %1 的样子，还原前的内容也存进了备份。</translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation>%1（抢救）</translation>
    </message>
    <message>
        <source>Recover into a new newsroom</source>
        <translation>抢救到新的编辑部</translation>
    </message>
    <message>
        <source>Newsroom (*.newsroom)</source>
        <translation>编辑部 (*.newsroom)</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>抢救</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>正在读出还能读的内容…</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) were recovered, with their pictures and history.</source>
        <translation>
            <numerusform>抢救出 %n 篇稿件，连同图片和历史。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save everything as one file</source>
        <translation>全部存为一个文件</translation>
    </message>
    <message>
        <source>Whole newsroom (*.zip)</source>
        <translation>整个编辑部 (*.zip)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写文件…</translation>
    </message>
    <message>
        <source>The whole newsroom is in %1.</source>
        <translation>整个编辑部已存入 %1。</translation>
    </message>
    <message>
        <source>Open a newsroom’s file</source>
        <translation>打开编辑部文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Where to put the newsroom</source>
        <translation>编辑部放在哪里</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>The disk of this newsroom can do less than others. It works, but more slowly; a folder on this computer’s own disk is better.</source>
        <translation>这个编辑部所在的磁盘功能较少。可以使用，但会慢一些；放在本机磁盘的文件夹里更好。</translation>
    </message>
</context>
<context>
    <name>Galley::NewsroomView</name>
    <message>
        <source>Insert a picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>%1 The last changes are only in memory.</source>
        <translation>%1最后的改动只在内存里。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Story settings</source>
        <translation>稿件设置</translation>
    </message>
    <message>
        <source>Insert a gallery</source>
        <translation>插入图集</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>替换图片</translation>
    </message>
    <message numerus="yes">
        <source>%n other story(ies) show this picture, too.</source>
        <translation>
            <numerusform>还有 %n 篇稿件用了这张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace everywhere</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Only in this story</source>
        <translation>只换这一篇</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Versions of the story</source>
        <translation>稿件的各个版本</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Review of the story</source>
        <translation>稿件的审校</translation>
    </message>
</context>
<context>
    <name>Galley::OptionField</name>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>%1: back to default</source>
        <translation>%1：恢复默认</translation>
    </message>
</context>
<context>
    <name>Galley::PatternButtons</name>
    <message>
        <source>Word</source>
        <comment>option: whole words only</comment>
        <translation>全词</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
</context>
<context>
    <name>Galley::PeoplePage</name>
    <message>
        <source>“%1” stands in stories, but not on the list</source>
        <translation>“%1”只出现在稿件里，不在名单上</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n stories</source>
        <translation>
            <numerusform>署于 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names are selected</source>
        <translation>
            <numerusform>已选 %n 个名字</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”?</source>
        <translation>把“%1”改名为“%2”？</translation>
    </message>
    <message numerus="yes">
        <source>%n stories name “%1”. Each that changes keeps a revision of how it was.</source>
        <translation>
            <numerusform>有 %n 篇稿件写的是“%1”。改动的稿件都留有改前的一版。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename in the stories too</source>
        <translation>稿件里也改</translation>
    </message>
    <message>
        <source>Only on the list</source>
        <translation>只改名单</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n names</source>
        <translation>
            <numerusform>合并 %n 个名字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories will name this one:</source>
        <translation>
            <numerusform>%n 篇稿件将改写为：</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>New contributor</source>
        <translation>新作者</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>新来源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>稿酬</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What is agreed on payment; it never leaves the desk</source>
        <translation>约定的稿酬，只在编辑部内可见</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Names on the list are offered in the byline. Grey ones stand in stories only; what you write about one puts it on the list. Select several to merge their spellings.</source>
        <translation>名单上的名字会在署名处给出提示。灰色的只出现在稿件里，为它写下资料就会进入名单。选中几个可以合并不同的写法。</translation>
    </message>
    <message>
        <source>Sources on the list are offered in stories. Grey ones stand in stories only; what you write about one puts it on the list. Select several to merge their spellings.</source>
        <translation>名单上的来源会在稿件里给出提示。灰色的只出现在稿件里，为它写下资料就会进入名单。选中几个可以合并不同的写法。</translation>
    </message>
</context>
<context>
    <name>Galley::PlacementSection</name>
    <message>
        <source>Filing</source>
        <translation>归类</translation>
    </message>
    <message>
        <source>Standing page (About, Contact)</source>
        <translation>单独页面（关于我们、联系我们）</translation>
    </message>
    <message>
        <source>It stands beside the news, without channel, tags and slots.</source>
        <translation>页面不在新闻流里，没有栏目、标签和推荐位。</translation>
    </message>
    <message>
        <source>Main channel</source>
        <translation>主栏目</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>其他栏目</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加栏目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type and press Enter</source>
        <translation>输入后按 Enter</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Galley::PreviewPane</name>
    <message>
        <source>Messages are sent from the published site, not from the preview.</source>
        <translation>留言要在上线的网站里发送，预览里不能发送。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Home page of the site</source>
        <translation>网站首页</translation>
    </message>
    <message>
        <source>This story’s page</source>
        <translation>这篇稿件的页面</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>刷新页面</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>The site as it will be: %1</source>
        <translation>届时的网站：%1</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
</context>
<context>
    <name>Galley::PublishSheet</name>
    <message>
        <source>Remove the target “%1”?</source>
        <translation>移除发布目标“%1”？</translation>
    </message>
    <message>
        <source>The site stays where it is. The releases that are kept here to go back to are removed.</source>
        <translation>网站原样留在那里。本机留存、可供回退的历次发布会被移除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the site and asking the target what it holds</source>
        <translation>正在生成网站，并查看目标上现有的内容</translation>
    </message>
    <message numerus="yes">
        <source>The connection was lost. Trying again in %n s</source>
        <translation>
            <numerusform>连接中断，%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending %1 of %2: %3</source>
        <translation>正在发送 %1 / %2：%3</translation>
    </message>
    <message>
        <source>Nothing had changed since the last release.</source>
        <translation>与上次发布相比没有变化。</translation>
    </message>
    <message>
        <source>Published: %1 new, %2 changed, %3 removed.</source>
        <translation>已发布：新增 %1，改动 %2，移除 %3。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布到网站</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>发布目标</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>历次发布</translation>
    </message>
    <message>
        <source>Go back to this one…</source>
        <translation>回到这一次…</translation>
    </message>
    <message>
        <source>What the release changes</source>
        <translation>这次发布的改动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation>仍然发布</translation>
    </message>
    <message>
        <source>Nothing has changed since the last release.</source>
        <translation>与上次发布相比没有变化。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 removed; %4 to send</source>
        <translation>新增 %1，改动 %2，移除 %3，需发送 %4</translation>
    </message>
    <message>
        <source>Add the place where readers find the site: a server, or a folder of this computer.</source>
        <translation>添加读者看到网站的地方：一台服务器，或这台电脑上的文件夹。</translation>
    </message>
    <message>
        <source>What the release will change is shown here.</source>
        <translation>这里会列出这次发布的改动。</translation>
    </message>
    <message>
        <source>What stands there is what would be published.</source>
        <translation>目标上的内容与现在的网站一致。</translation>
    </message>
    <message>
        <source>Send it unencrypted this time</source>
        <translation>这一次不加密发送</translation>
    </message>
    <message>
        <source>Looking at the site as readers see it</source>
        <translation>正在以读者的身份查看网站</translation>
    </message>
</context>
<context>
    <name>Galley::PublishingSection</name>
    <message>
        <source>Publishing</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Without a date the story takes the time of the export that publishes it</source>
        <translation>不填日期，就用它首次导出的时间</translation>
    </message>
    <message>
        <source>Publish date and time</source>
        <translation>发布日期和时间</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址别名</translation>
    </message>
    <message>
        <source>Make it from the headline again</source>
        <translation>按标题重新生成</translation>
    </message>
    <message>
        <source>After a change the old address leads to the new one.</source>
        <translation>改名后，旧网址自动跳转到新网址。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Same as the site</source>
        <translation>与网站相同</translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>Goes out with the next export once it is ready.</source>
        <translation>转为待发后，随下次导出上线。</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>保密至</translation>
    </message>
    <message>
        <source>No export before that time puts the story on the site, whatever else is set</source>
        <translation>无论其他设置如何，在此之前的导出都不会放出这篇稿件</translation>
    </message>
    <message>
        <source>End of the embargo</source>
        <translation>保密期结束时间</translation>
    </message>
</context>
<context>
    <name>Galley::RemarkCard</name>
    <message>
        <source>Accepted by %1</source>
        <comment>a suggestion</comment>
        <translation>%1 已采纳</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <comment>a suggestion</comment>
        <translation>%1 未采纳</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <comment>a comment</comment>
        <translation>%1 已处理</translation>
    </message>
    <message>
        <source>%1 on “%2”: %3</source>
        <comment>a remark; 1: who, 2: the passage, 3: what</comment>
        <translation>%1 对“%2”：%3</translation>
    </message>
    <message>
        <source>The passage is not in the text any more.</source>
        <translation>正文里已没有这段文字。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>Galley::RemarkComposer</name>
    <message>
        <source>Why (may be left out)</source>
        <translation>理由（可不写）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Reason for the suggestion</source>
        <translation>建议的理由</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>button: add the comment</comment>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of remark</comment>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comment on the selected words</source>
        <translation>批注选中的文字</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>建议修改</translation>
    </message>
    <message>
        <source>Suggest other words for the selected ones</source>
        <translation>建议把选中的文字改成别的</translation>
    </message>
    <message>
        <source>Words to stand there instead</source>
        <translation>改成的文字</translation>
    </message>
    <message>
        <source>Nothing: the words go</source>
        <translation>留空则删去这些文字</translation>
    </message>
</context>
<context>
    <name>Galley::RemarkList</name>
    <message>
        <source>No remarks. Select words in the text to comment on them or to suggest others.</source>
        <translation>没有批注。在正文里选中文字，就可以批注或建议修改。</translation>
    </message>
</context>
<context>
    <name>Galley::ReviewActs</name>
    <message>
        <source>The story was signed and is changed now, so it is in review again, from “%1” on.</source>
        <translation>稿件签字后有改动，已回到审校，从“%1”重新开始。</translation>
    </message>
    <message>
        <source>Show review</source>
        <translation>查看审校</translation>
    </message>
    <message>
        <source>Sent back. The story is a draft again.</source>
        <translation>已退回，稿件重新成为草稿。</translation>
    </message>
    <message>
        <source>All steps have signed. The story can be marked as ready now.</source>
        <translation>各环节都已签字，可以转为待发。</translation>
    </message>
    <message>
        <source>“%1” is signed. “%2” is next.</source>
        <translation>“%1”已签字，下一步“%2”。</translation>
    </message>
    <message>
        <source>Select the words that the remark is about first.</source>
        <translation>请先选中要批注的文字。</translation>
    </message>
    <message>
        <source>The passage is not in the text any more, so nothing was changed.</source>
        <translation>正文里已没有这段文字，没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>已采纳 %n 条建议。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the release form</source>
        <translation>生成发稿单</translation>
    </message>
    <message>
        <source>PDF (%1)</source>
        <translation>PDF（%1）</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>The release form is written.</source>
        <translation>发稿单已生成。</translation>
    </message>
</context>
<context>
    <name>Galley::ReviewPage</name>
    <message>
        <source>Open a story to see its review.</source>
        <translation>打开稿件即可查看审校。</translation>
    </message>
    <message>
        <source>This newsroom has no steps of review. They are set up in its settings.</source>
        <translation>编辑部没有设置审校环节，可在设置里添加。</translation>
    </message>
    <message>
        <source>All steps have signed the story as it stands.</source>
        <translation>现在的文本各环节都已签字。</translation>
    </message>
    <message>
        <source>The story was changed after the last signature; review is open again.</source>
        <translation>最后签字后稿件有改动，须重新审校。</translation>
    </message>
    <message>
        <source>A draft. Send it for review when it is written.</source>
        <translation>草稿。写好后送审。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Release form…</source>
        <translation>发稿单…</translation>
    </message>
    <message>
        <source>The story with its signatures as a PDF for the files</source>
        <translation>把稿件和签字生成 PDF 存档</translation>
    </message>
    <message>
        <source>Steps of review</source>
        <translation>审校环节</translation>
    </message>
    <message>
        <source>Comment (may be left out)</source>
        <translation>意见（可留空）</translation>
    </message>
    <message>
        <source>Comment on the signature</source>
        <translation>签字意见</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The story is a draft again; say why in the comment.</source>
        <translation>稿件退为草稿，请在意见里写明原因。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字通过</translation>
    </message>
    <message>
        <source>Sign “%1”</source>
        <translation>签字通过“%1”</translation>
    </message>
    <message>
        <source>What changed since I signed</source>
        <translation>我签字以来的改动</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Settled ones</source>
        <translation>已处理的</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>全部采纳</translation>
    </message>
</context>
<context>
    <name>Galley::ReviewSteps</name>
    <message>
        <source>Step %1</source>
        <comment>name of a new step of review</comment>
        <translation>环节 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Steps of our own</source>
        <translation>自定环节</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries are as they were written. Hash of the last: %1</source>
        <translation>
            <numerusform>%n 条记录全部完好。最后一条的哈希：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledger %1</source>
        <comment>name of a file; 1: month</comment>
        <translation>台账 %1</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格（%1）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Review of stories</source>
        <translation>稿件审校</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Who may sign (names; empty: everybody)</source>
        <translation>谁可以签字（姓名；留空表示所有人）</translation>
    </message>
    <message>
        <source>Steps of review</source>
        <translation>审校环节</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Begins again at</source>
        <translation>重新开始于</translation>
    </message>
    <message>
        <source>Nobody signs two steps of one story</source>
        <translation>同一人不得签同一稿件的两个环节</translation>
    </message>
    <message>
        <source>A story can be marked as ready when all steps have signed it. When it is sent back, or changed after the last signature, review begins again at the step above.</source>
        <translation>各环节都签字后，稿件才能转为待发。退回，或最后签字后又有改动时，从上面选定的环节重新开始。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Everything that is done with stories is written down in a chain that nobody can change unnoticed.</source>
        <translation>对稿件的每一步操作都连成哈希链记录在案，任何改动都会被发现。</translation>
    </message>
    <message>
        <source>Check the ledger</source>
        <translation>核查台账</translation>
    </message>
    <message>
        <source>Save the month…</source>
        <translation>保存该月…</translation>
    </message>
    <message>
        <source>Month of the ledger</source>
        <translation>台账月份</translation>
    </message>
</context>
<context>
    <name>Galley::SettingsDialog</name>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Recorded with every change of state and every revision.</source>
        <translation>记入每次状态变更和每一版修订。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>网站名称</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>网站标语</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>For search engines; one or two sentences.</source>
        <translation>给搜索引擎看的一两句话。</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation>网站地址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网站地址</translation>
    </message>
    <message>
        <source>Where the site will stand. Needed for the sitemap and for links in feeds.</source>
        <translation>网站上线后的地址。网站地图和订阅里的链接要用到。</translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation>网站语言</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Reader messages go to</source>
        <translation>读者留言发到</translation>
    </message>
    <message>
        <source>The address that receives the message form. Without one no form is shown.</source>
        <translation>接收留言表单的网址。不填就不显示表单。</translation>
    </message>
    <message>
        <source>Privacy statement</source>
        <translation>个人信息处理说明</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>What is left empty does not appear on the site.</source>
        <translation>留空的项目不出现在网站上。</translation>
    </message>
    <message>
        <source>News service licence</source>
        <translation>互联网新闻信息服务许可证</translation>
    </message>
    <message>
        <source>ICP record</source>
        <translation>ICP 备案号</translation>
    </message>
    <message>
        <source>Public security record</source>
        <translation>公安备案号</translation>
    </message>
    <message>
        <source>Phone for reports</source>
        <translation>举报电话</translation>
    </message>
    <message>
        <source>E-mail for reports</source>
        <translation>举报邮箱</translation>
    </message>
    <message>
        <source>Copyright line</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的分页</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>稿件模板</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No export while a licence has ended</source>
        <translation>有授权到期时不导出</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Otherwise the export says which pictures may not be shown any more.</source>
        <translation>不勾选时，导出只提示哪些图片已过授权期。</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在系统托盘</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口后</translation>
    </message>
    <message>
        <source>Then stories still go out by themselves when their time has come, where a target is set up so.</source>
        <translation>这样，在设置了自动发布的目标上，稿件到时间仍会自动发出。</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二位置</translation>
    </message>
    <message>
        <source>A folder on another disk or computer. Every day a whole copy of the newsroom goes there, pictures and all.</source>
        <translation>另一块硬盘或另一台电脑上的文件夹。每天把整个编辑部连同图片复制一份过去。</translation>
    </message>
</context>
<context>
    <name>Galley::SignOffSquares</name>
    <message>
        <source>Review %1/%2</source>
        <comment>how many steps of how many have signed</comment>
        <translation>审校 %1/%2</translation>
    </message>
    <message>
        <source>All steps have signed.</source>
        <translation>各环节都已签字。</translation>
    </message>
    <message>
        <source>“%1” signs next.</source>
        <translation>下一步由“%1”签字。</translation>
    </message>
</context>
<context>
    <name>Galley::SlotEndField</name>
    <message>
        <source>No end</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>Set the time at which the slot becomes free</source>
        <translation>设定推荐位到期的时间</translation>
    </message>
    <message>
        <source>&apos;until&apos; yyyy-MM-dd HH:mm</source>
        <extracomment>The end of a slot; what stands between the quotes is shown as it is, before date and time</extracomment>
        <translation>&apos;到&apos; yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>Take the end away</source>
        <translation>不再限期</translation>
    </message>
    <message>
        <source>%1: no end</source>
        <translation>%1：不限期</translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation>%1到</translation>
    </message>
    <message>
        <source>%1: take the end away</source>
        <translation>%1：不再限期</translation>
    </message>
</context>
<context>
    <name>Galley::SlotsSection</name>
    <message>
        <source>The end has come: %1. The slot is free again.</source>
        <translation>已到期：%1。推荐位已让出。</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>推荐位</translation>
    </message>
</context>
<context>
    <name>Galley::SnippetActs</name>
    <message>
        <source>New snippet of the selection…</source>
        <translation>把选中的文字存为片段…</translation>
    </message>
    <message>
        <source>Change snippets…</source>
        <translation>管理片段…</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>新片段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“%1” is in the menu of snippets now.</source>
        <translation>“%1”已加入片段菜单。</translation>
    </message>
</context>
<context>
    <name>Galley::SnippetsPage</name>
    <message>
        <source>A snippet holds no pictures. Put the picture into the story itself.</source>
        <translation>片段里不能放图片，请把图片插入稿件。</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>新片段</translation>
    </message>
    <message>
        <source>New snippet %1</source>
        <translation>新片段 %1</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the snippet</source>
        <translation>片段名称</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>片段文字</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Names in double braces are filled in when the snippet is put into a story: {{author}}, {{editor}}, {{source}}, {{headline}}, {{date}}, {{today}}, {{channel}}, {{newsroom}}. Any other name stays for you to fill in.</source>
        <translation>双花括号里的名称在插入稿件时自动填写：{{作者}}、{{责任编辑}}、{{来源}}、{{标题}}、{{日期}}、{{今天}}、{{栏目}}、{{编辑部}}。其他名称原样保留，由您填写。</translation>
    </message>
</context>
<context>
    <name>Galley::SourceSection</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Original at</source>
        <translation>原文网址</translation>
    </message>
    <message>
        <source>Address of the original of a reprint</source>
        <translation>转载稿件的原文网址</translation>
    </message>
    <message>
        <source>This is not a web address. It begins with https:// or http://.</source>
        <translation>这不是网址。网址以 https:// 或 http:// 开头。</translation>
    </message>
</context>
<context>
    <name>Galley::StartHere</name>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Write a story</source>
        <translation>写一篇稿件</translation>
    </message>
    <message>
        <source>Import Markdown files</source>
        <translation>导入 Markdown 文件</translation>
    </message>
    <message>
        <source>Arrange the channels</source>
        <translation>安排栏目</translation>
    </message>
    <message>
        <source>Fill in the site’s name and records</source>
        <translation>填写网站名称与备案号</translation>
    </message>
</context>
<context>
    <name>Galley::StateButton</name>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
</context>
<context>
    <name>Galley::StatusLine</name>
    <message>
        <source>Nothing to save</source>
        <translation>没有要保存的改动</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有改动已保存</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <comment>字数: Chinese characters, punctuation and words</comment>
        <translation>%1 字</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 词</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese characters: %1
Words and numbers: %2
Full-width punctuation: %3</source>
        <translation>汉字：%1
西文词和数字：%2
全角标点：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>阅读约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Local newsroom, works offline</source>
        <translation>本机编辑部 · 离线可用</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <comment>counts of characters or words</comment>
        <translation>已选 %1 / %2</translation>
    </message>
</context>
<context>
    <name>Galley::StoryActs</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n story(ies) for good?</source>
        <translation>
            <numerusform>彻底删除 %n 篇稿件？</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复稿件</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Save a copy of the text</source>
        <translation>另存正文副本</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source> %n of them was(were) changed since and stayed as it is(they are).</source>
        <translation>
            <numerusform> 其中 %n 篇之后又有改动，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was done yet, because of %n of the stories. %1</source>
        <extracomment>%1: a sentence that says what is the matter with the first of them</extracomment>
        <translation>
            <numerusform>有 %n 篇稿件不能这样做，尚未改动。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it for the other %n</source>
        <comment>stories</comment>
        <translation>
            <numerusform>只对其余 %n 篇操作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them was(were) deleted for good since.</source>
        <translation>
            <numerusform> 其中 %n 篇之后已彻底删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>File in</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Publishing time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>推后一天</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation>推后一小时</translation>
    </message>
    <message>
        <source>An hour earlier</source>
        <translation>提前一小时</translation>
    </message>
    <message>
        <source>No time</source>
        <comment>of publishing</comment>
        <translation>不定时</translation>
    </message>
</context>
<context>
    <name>Galley::StoryBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Goes out with the next export</source>
        <translation>随下次导出上线</translation>
    </message>
    <message>
        <source>Focus on the text</source>
        <translation>专注写作</translation>
    </message>
    <message>
        <source>Sign “%1”…</source>
        <translation>“%1”签字…</translation>
    </message>
    <message>
        <source>Waits for “%1”</source>
        <translation>等待“%1”</translation>
    </message>
</context>
<context>
    <name>Galley::StoryList</name>
    <message>
        <source>Keep</source>
        <comment>a search, under a name</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this search in the navigator</source>
        <translation>把这个搜索保存到左栏</translation>
    </message>
</context>
<context>
    <name>Galley::StorySheet</name>
    <message>
        <source>Standfirst: the first paragraph until you write one</source>
        <translation>摘要：不写就取第一段</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Taken from the first paragraph until you write one. Empty it to have it automatic again.</source>
        <translation>不写就取第一段。清空后恢复自动。</translation>
    </message>
    <message>
        <source>Text of the story</source>
        <translation>稿件正文</translation>
    </message>
    <message>
        <source>Write the story here, or paste it</source>
        <translation>正文从这里开始写，也可以粘贴</translation>
    </message>
</context>
<context>
    <name>Galley::TargetForm</name>
    <message>
        <source>Choose where the site goes</source>
        <translation>选择网站放在哪里</translation>
    </message>
    <message>
        <source>Choose your private key</source>
        <translation>选择你的私钥</translation>
    </message>
    <message>
        <source>Trying to connect…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>It works: the place answers, lets us in and can be written to.</source>
        <translation>没问题：有回应，能登录，也能写入。</translation>
    </message>
    <message>
        <source>There is no keychain on this system</source>
        <translation>这台电脑没有钥匙串</translation>
    </message>
    <message>
        <source>The password is known until Galley is closed, and asked for again the next time. It is written nowhere.</source>
        <translation>密码只记到校样关闭为止，下次会再问，不会写到任何地方。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新发布目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>发布目标</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Server, by SFTP</source>
        <translation>服务器（SFTP）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>None: the keys of the agent, or the password</source>
        <translation>不填：用代理里的密钥，或密码</translation>
    </message>
    <message>
        <source>The password, or the passphrase of the key. It is kept in the keychain of the system.</source>
        <translation>密码，或私钥的口令。存在系统钥匙串里。</translation>
    </message>
    <message>
        <source>Where readers find the site; empty: as in the settings</source>
        <translation>读者访问网站的地址；不填则用设置里的</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>信任这个密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose the file that the site goes into</source>
        <translation>选择存放网站的文件</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Work tree</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>ZIP 文件</translation>
    </message>
    <message>
        <source>Server, by FTPS</source>
        <translation>服务器，FTPS</translation>
    </message>
    <message>
        <source>Server, by FTP, unencrypted</source>
        <translation>服务器，FTP（不加密）</translation>
    </message>
    <message>
        <source>Server, by WebDAV</source>
        <translation>服务器，WebDAV</translation>
    </message>
    <message>
        <source>Bucket of S3 or compatible storage</source>
        <translation>S3 或兼容的对象存储</translation>
    </message>
    <message>
        <source>Git repository</source>
        <translation>Git 仓库</translation>
    </message>
    <message>
        <source>Only after</source>
        <translation>先发到</translation>
    </message>
    <message>
        <source>No other target</source>
        <translation>不必先发到别处</translation>
    </message>
    <message>
        <source>What goes here must stand at that target already, where you have looked at it</source>
        <translation>发到这里的内容必须已经发到那个目标，并且在那里看过</translation>
    </message>
    <message>
        <source>Search engines</source>
        <translation>搜索引擎</translation>
    </message>
    <message>
        <source>Are told what changed, by IndexNow</source>
        <translation>用 IndexNow 告知变动</translation>
    </message>
    <message>
        <source>Bing, Yandex, Naver and others come sooner. A file with a key proves that it is this site that tells.</source>
        <translation>必应、Yandex、Naver 等会更快来抓取。网站上的一个密钥文件证明是本站在告知。</translation>
    </message>
    <message>
        <source>Token of Baidu</source>
        <translation>百度 token</translation>
    </message>
    <message>
        <source>None: Baidu is not told</source>
        <translation>不填：不告知百度</translation>
    </message>
    <message>
        <source>From Baidu’s site for webmasters. It is kept in the keychain of the system.</source>
        <translation>从百度搜索资源平台取得。保存在系统的钥匙串里。</translation>
    </message>
    <message>
        <source>Scheduled stories</source>
        <translation>定时稿件</translation>
    </message>
    <message>
        <source>Go out by themselves when their time has come, while Galley is open</source>
        <translation>到时间自动发出（校样打开时）</translation>
    </message>
    <message>
        <source>None: the whole bucket</source>
        <translation>不填：整个存储桶</translation>
    </message>
    <message>
        <source>None: the one that is checked out</source>
        <translation>不填：当前检出的分支</translation>
    </message>
    <message>
        <source>None: that of Amazon</source>
        <translation>不填：亚马逊的</translation>
    </message>
</context>
<context>
    <name>Galley::TemplateActs</name>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“%1” is in the menu of templates now.</source>
        <translation>“%1”已加入模板菜单。</translation>
    </message>
    <message>
        <source>Change the template “%1”?</source>
        <translation>更改模板“%1”？</translation>
    </message>
    <message>
        <source>Stories will begin as this one stands. Those that were begun stay as they are.</source>
        <translation>以后按这篇稿件的样子起稿，已经起稿的不变。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>Galley::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>稿件模板</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add the usual ones</source>
        <translation>添加常用模板</translation>
    </message>
    <message>
        <source>New stories can be begun with these: in the menu Story, or beside New. To make one, save a story as a template; under a name that is here, it takes the place of that one.</source>
        <translation>可以用这些模板起稿：在“稿件”菜单里，或“新建”旁边。把一篇稿件存为模板就多一个；用已有的名字，则替换那一个。</translation>
    </message>
</context>
<context>
    <name>Galley::ThemePage</name>
    <message>
        <source>Choose a logo</source>
        <translation>选择网站标志</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Copy to change it…</source>
        <translation>复制后修改…</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>网站标志</translation>
    </message>
    <message>
        <source>Stands at the top of every page instead of the site’s name.</source>
        <translation>放在每页顶部，代替网站名称。</translation>
    </message>
    <message>
        <source>%1 (own theme)</source>
        <translation>%1（自有主题）</translation>
    </message>
    <message>
        <source>Lies in the newsroom; what you change in its files is seen at once.</source>
        <translation>放在编辑部里；改动它的文件，马上就能看到。</translation>
    </message>
    <message>
        <source>Comes with Galley. Copy it to change its templates and stylesheet.</source>
        <translation>Galley 自带。要改模板和样式表，先复制一份。</translation>
    </message>
    <message>
        <source>By %1. %2</source>
        <translation>作者：%1。%2</translation>
    </message>
    <message>
        <source>Copy a theme</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>新主题的名称</translation>
    </message>
    <message>
        <source>%1, our own</source>
        <translation>%1（自用）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Galley::TrayIcon</name>
    <message>
        <source>Open Galley</source>
        <translation>打开校样</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Galley: stories go out when their time has come</source>
        <translation>校样：稿件到时间自动发出</translation>
    </message>
</context>
<context>
    <name>Galley::WelcomePage</name>
    <message>
        <source>None yet. Newsrooms you open are listed here.</source>
        <translation>还没有。打开过的编辑部会列在这里。</translation>
    </message>
    <message>
        <source>Galley</source>
        <comment>the program&apos;s name on the start screen</comment>
        <translation>校样 Galley</translation>
    </message>
    <message>
        <source>Write, review, preview, publish. Stories stay on this computer and need no network.</source>
        <translation>写稿、审校、预览、发布。稿件都在这台电脑上，断网也能用。</translation>
    </message>
    <message>
        <source>New newsroom</source>
        <translation>新建编辑部</translation>
    </message>
    <message>
        <source>Choose a folder and a name, and begin to write</source>
        <translation>选一个文件夹，起个名字，就可以开始写</translation>
    </message>
    <message>
        <source>Open newsroom</source>
        <translation>打开编辑部</translation>
    </message>
    <message>
        <source>A folder that ends in .newsroom</source>
        <translation>名字以 .newsroom 结尾的文件夹</translation>
    </message>
    <message>
        <source>Opened recently</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Look at the sample newsroom</source>
        <translation>先看看样例编辑部</translation>
    </message>
    <message>
        <source>The news site of a small county, finished, with pictures. Change and export it freely; nothing else is touched.</source>
        <translation>一个写好的小县城新闻站，图片俱全。随便改，随便导出，不影响别的。</translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies) in Chinese and English</source>
        <translation>
            <numerusform>中英文稿件 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开样例</translation>
    </message>
    <message>
        <source>No network, no account</source>
        <translation>不联网，不登录</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>Galley::WindowBar</name>
    <message>
        <source>New story</source>
        <translation>新稿件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export site</source>
        <translation>导出网站</translation>
    </message>
    <message>
        <source>Show the navigator</source>
        <translation>显示导航栏</translation>
    </message>
    <message>
        <source>Show the story list</source>
        <translation>显示稿件列表</translation>
    </message>
    <message>
        <source>Show preview and settings</source>
        <translation>显示预览和设置</translation>
    </message>
    <message>
        <source>More ways to export</source>
        <translation>其他导出方式</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>搜索稿件</translation>
    </message>
    <message>
        <source>New story from a template</source>
        <translation>用模板新建稿件</translation>
    </message>
</context>
<context>
    <name>Galley::WithdrawalSection</name>
    <message>
        <source>Withdrawn</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>Note for readers</source>
        <translation>给读者的说明</translation>
    </message>
    <message>
        <source>For example why it was withdrawn; may be left out</source>
        <translation>例如撤稿原因，可以不写</translation>
    </message>
    <message>
        <source>Note for readers of the withdrawn story</source>
        <translation>给撤稿读者的说明</translation>
    </message>
    <message>
        <source>Send readers to</source>
        <translation>把读者引到</translation>
    </message>
    <message>
        <source>Address to which readers of the withdrawn story are sent</source>
        <translation>撤稿后把读者引到的地址</translation>
    </message>
    <message>
        <source>With the next export the story is gone from the site. A page at its address says that it was withdrawn, or leads to the address given here.</source>
        <translation>下次导出后，稿件从网站消失。原地址上的页面会说明已撤稿，或引到这里填写的地址。</translation>
    </message>
</context>
<context>
    <name>Galley::WritingPanel</name>
    <message>
        <source>Sans serif</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Fang Song</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Width of the lines</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>Narrow</source>
        <comment>lines</comment>
        <translation>窄</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>lines</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Wide</source>
        <comment>lines</comment>
        <translation>宽</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in a line</source>
        <translation>
            <numerusform>每行 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline at most</source>
        <translation>标题字数上限</translation>
    </message>
    <message>
        <source>As suits the language</source>
        <translation>按语言而定</translation>
    </message>
    <message>
        <source> characters</source>
        <comment>after a number</comment>
        <translation> 字</translation>
    </message>
    <message>
        <source>Keep the line being written at one height</source>
        <translation>打字机模式：当前行保持在同一高度</translation>
    </message>
    <message>
        <source>Signs at the start of a line make headings, lists and quotes</source>
        <translation>行首符号生成标题、列表和引文</translation>
    </message>
    <message>
        <source>Set quotation marks and dashes</source>
        <translation>自动使用弯引号和破折号</translation>
    </message>
    <message>
        <source>Full-width punctuation in Chinese</source>
        <translation>中文后用全角标点</translation>
    </message>
    <message>
        <source>## and a space: heading. - : list. 1. : numbered list. &gt; : quote. --- and Enter: rule.</source>
        <translation>## 加空格：标题；- ：列表；1. ：编号列表；&gt; ：引文；--- 加回车：分隔线。</translation>
    </message>
</context>
<context>
    <name>Galley::WritingRoom</name>
    <message>
        <source>You have written since. Undo in the Edit menu takes back step by step.</source>
        <translation>之后又有改动。请用“编辑”菜单里的“撤销”逐步恢复。</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n full-width letter(s) or digit(s)</source>
        <translation>
            <numerusform>全角字母数字 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-width mark(s)</source>
        <translation>
            <numerusform>半角标点 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stray space(s)</source>
        <translation>
            <numerusform>多余空格 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubled mark(s)</source>
        <translation>
            <numerusform>重复标点 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty line(s)</source>
        <translation>
            <numerusform>空行 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s)</source>
        <translation>
            <numerusform>引号 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold line(s) made subheads</source>
        <translation>
            <numerusform>小标题 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indent(s)</source>
        <translation>
            <numerusform>缩进 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to tidy up.</source>
        <translation>没有需要整理的地方。</translation>
    </message>
    <message>
        <source>Tidied up: %1.</source>
        <translation>已整理：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
</context>
</TS>
