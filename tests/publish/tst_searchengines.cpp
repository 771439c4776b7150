// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/searchengines.h"

#include "publish/engineserver.h"
#include "publish/releasecase.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Tls = 0x16; // the first byte of what does not speak HTTP

const QString Key = u"0190a1b2c3d4e5f60718293a4b5c6d7e"_s;
const QUrl KeyFile(u"https://www.example.cn/0190a1b2c3d4e5f60718293a4b5c6d7e.txt"_s);
const QString Site = u"https://www.example.cn"_s;
const QString Token = u"marker/8+x&y=é"_s; // no server gives such a one, but nothing of it may get lost

QStringList addresses(int count)
{
    QStringList list;
    for (int i = 1; i <= count; ++i)
        list.append(u"https://www.example.cn/news/%1.html"_s.arg(i));
    return list;
}

/// With double quotes for its single ones.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
QByteArray baiduTakes(int count) { return json("{'remain':4999998,'success':" + QByteArray::number(count) + ",'not_same_site':[],'not_valid':[]}"); }
QByteArray baiduRefuses(int number, const QByteArray &words)
{
    return json("{'error':" + QByteArray::number(number) + ",'message':'" + words + "'}");
}

/// What was written to the log.
QString logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &message) { logged += message + u'\n'; }

/// However it is written.
bool isTokenIn(const QString &text) { return text.contains(u"marker"_s); }

ReleasePlan planOf(const SmallSite &now, const std::optional<SmallSite> &before, const SmallSite &sent = {})
{
    std::optional<ReleaseManifest> there;
    if (before)
        there = manifestOf(*before, u"first"_s);
    return planRelease(manifestOf(now, u"second"_s), there, manifestOf(sent, {}).files, there ? u"first"_s : QString(), false, orderOf);
}

} // namespace

/// What search engines are told, and what is said of what they answer.
class TestSearchEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SSL_CERT_FILE"); }

    void indexNowIsToldInItsWords()
    {
        EngineServer server;
        server.willAnswer(200);
        const EngineAnswer answer = tellIndexNow({u"https://www.example.cn/"_s, u"https://www.example.cn/news/%E7%BD%91.html"_s}, Key, KeyFile,
                                                 server.url(u"/indexnow"_s));
        QCOMPARE(answer.problem, QString());
        QVERIFY(answer.isFine());
        QCOMPARE(answer.told, 2);
        QCOMPARE(server.requests().size(), 1);
        const EngineServer::Request request = server.requests().first();
        QCOMPARE(request.line, QByteArray("POST /indexnow HTTP/1.1"));
        QCOMPARE(request.header("content-type"), QByteArray("application/json; charset=utf-8"));
        QCOMPARE(request.header("expect"), QByteArray()); // that takes a second each time
        QCOMPARE(request.body,
                 json("{'host':'www.example.cn','key':'0190a1b2c3d4e5f60718293a4b5c6d7e',"
                      "'keyLocation':'https://www.example.cn/0190a1b2c3d4e5f60718293a4b5c6d7e.txt',"
                      "'urlList':['https://www.example.cn/','https://www.example.cn/news/%E7%BD%91.html']}"));
    }

    /// A host whose name is Chinese goes as the addresses have it.
    void indexNowIsToldAHostAsAddressesHaveIt()
    {
        EngineServer server;
        server.willAnswer(202);
        const QString site = u"https://例子.中国/"_s;
        const QStringList changed = changedAddresses(planOf({{"a.html", "a"}}, {}), site);
        QCOMPARE(changed, QStringList{u"https://xn--fsqu00a.xn--fiqs8s/a.html"_s});
        QCOMPARE(tellIndexNow(changed, Key, QUrl(site + Key + u".txt"_s), server.url(u"/indexnow"_s)).told, 1);
        const QByteArray body = server.requests().value(0).body;
        QVERIFY2(body.startsWith(json("{'host':'xn--fsqu00a.xn--fiqs8s',")), body);
        QVERIFY2(body.contains(json("'keyLocation':'https://xn--fsqu00a.xn--fiqs8s/0190a1b2")), body);
    }

    void baiduIsToldInItsWords()
    {
        EngineServer server;
        server.willAnswer(200, baiduTakes(2));
        const EngineAnswer answer = tellBaidu(addresses(2), Site, Token, server.url(u"/urls"_s));
        QCOMPARE(answer.problem, QString());
        QCOMPARE(answer.told, 2);
        QCOMPARE(server.requests().size(), 1);
        const EngineServer::Request request = server.requests().first();
        QCOMPARE(request.line, QByteArray("POST /urls?site=https%3A%2F%2Fwww.example.cn&token=marker%2F8%2Bx%26y%3D%C3%A9 HTTP/1.1"));
        QCOMPARE(request.header("content-type"), QByteArray("text/plain"));
        QCOMPARE(request.header("expect"), QByteArray()); // that takes a second each time
        QCOMPARE(request.body, QByteArray("https://www.example.cn/news/1.html\nhttps://www.example.cn/news/2.html"));
    }

    void nothingIsSaidOfNothing()
    {
        EngineServer server;
        QCOMPARE(tellIndexNow({}, Key, KeyFile, server.url(u"/indexnow"_s)).told, 0);
        QVERIFY(tellBaidu({}, Site, Token, server.url(u"/urls"_s)).isFine());
        QCOMPARE(server.connections(), 0);
    }

    void manyAddressesGoInParts()
    {
        EngineServer indexNow;
        indexNow.willAnswer(200);
        const QStringList many = addresses(20'001);
        EngineAnswer answer = tellIndexNow(many, Key, KeyFile, indexNow.url(u"/indexnow"_s));
        QCOMPARE(answer.problem, QString());
        QCOMPARE(answer.told, 20'001);
        QStringList told;
        QList<qsizetype> sizes;
        for (const EngineServer::Request &request : indexNow.requests()) {
            const QStringList part = QJsonDocument::fromJson(request.body)["urlList"_L1].toVariant().toStringList();
            sizes.append(part.size());
            told += part;
        }
        QCOMPARE(sizes, (QList<qsizetype>{10'000, 10'000, 1}));
        QCOMPARE(told, many);
        QCOMPARE(indexNow.connections(), 1);

        EngineServer baidu;
        baidu.willAnswer(200, baiduTakes(2000));
        baidu.willAnswer(200, baiduTakes(2000));
        baidu.willAnswer(200, baiduTakes(1));
        answer = tellBaidu(many.first(4001), Site, Token, baidu.url(u"/urls"_s));
        QCOMPARE(answer.problem, QString());
        QCOMPARE(answer.told, 4001);
        told.clear();
        for (const EngineServer::Request &request : baidu.requests())
            told.append(QString::fromUtf8(request.body));
        QCOMPARE(told, (QStringList{many.first(2000).join(u'\n'), many.mid(2000, 2000).join(u'\n'), many.at(4000)}));
        QCOMPARE(baidu.connections(), 1);
    }

    /// The first part was taken; of the others no more is asked than it takes to know.
    void whatWasTakenBeforeAProblemCounts()
    {
        EngineServer indexNow;
        indexNow.willAnswer(202);
        indexNow.willAnswer(429);
        EngineAnswer answer = tellIndexNow(addresses(30'000), Key, KeyFile, indexNow.url(u"/indexnow"_s));
        QCOMPARE(answer.told, 10'000);
        QVERIFY2(answer.problem.contains(u"short time"_s), qPrintable(answer.problem));
        QCOMPARE(indexNow.requests().size(), 2);

        EngineServer baidu;
        baidu.willAnswer(200, baiduTakes(1500));
        baidu.willAnswer(400, baiduRefuses(400, "over quota"));
        answer = tellBaidu(addresses(6000), Site, Token, baidu.url(u"/urls"_s));
        QCOMPARE(answer.told, 1500);
        QVERIFY2(answer.problem.contains(u"not take all"_s), qPrintable(answer.problem)); // what came first
        QCOMPARE(baidu.requests().size(), 2);
    }

    void saysWhatIndexNowAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("told");
        QTest::addColumn<QString>("said");
        QTest::newRow("taken") << 200 << 3 << QString();
        QTest::newRow("taken, the key comes later") << 202 << 3 << QString();
        QTest::newRow("bad format") << 400 << 0 << u"IndexNow cannot read"_s;
        QTest::newRow("no key") << 403 << 0 << u"key at https://www.example.cn/0190a1b2c3d4e5f60718293a4b5c6d7e.txt yet"_s;
        QTest::newRow("another host") << 422 << 0 << u"not of www.example.cn."_s;
        QTest::newRow("too many") << 429 << 0 << u"too much in a short time"_s;
        QTest::newRow("not well") << 503 << 0 << u"IndexNow is not well and answers with the number 503"_s;
        QTest::newRow("another number") << 410 << 0 << u"IndexNow took no addresses and answers with the number 410"_s;
        QTest::newRow("another number of success") << 204 << 0 << u"the number 204"_s;
    }
    void saysWhatIndexNowAnswers()
    {
        QFETCH(int, status);
        QFETCH(QString, said);
        EngineServer server;
        server.willAnswer(status);
        const EngineAnswer answer = tellIndexNow(addresses(3), Key, KeyFile, server.url(u"/indexnow"_s));
        QTEST(answer.told, "told");
        QCOMPARE(answer.isFine(), said.isEmpty());
        QVERIFY2(answer.problem.contains(said), qPrintable(answer.problem));
        QCOMPARE(server.requests().size(), 1);
    }

    void saysWhatBaiduAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("told");
        QTest::addColumn<QString>("said");
        QTest::newRow("taken") << 200 << baiduTakes(3) << 3 << QString();
        QTest::newRow("taken, in fewer words") << 200 << json("{'remain':1,'success':3}") << 3 << QString();
        QTest::newRow("of another site") << 200 << json("{'remain':9,'success':1,'not_same_site':['a','b'],'not_valid':[]}") << 1
                                         << u"not of “https://www.example.cn”"_s;
        QTest::newRow("not valid") << 200 << json("{'remain':9,'success':2,'not_same_site':[],'not_valid':['a']}") << 2
                                   << u"did not take all"_s;
        QTest::newRow("none") << 200 << baiduTakes(0) << 0 << u"did not take all"_s;
        QTest::newRow("token") << 401 << baiduRefuses(401, "token is not valid") << 0 << u"Baidu does not accept the token"_s;
        QTest::newRow("site") << 400 << baiduRefuses(400, "site error") << 0 << u"Baidu does not know the site “https://www.example.cn”"_s;
        QTest::newRow("site, in other words") << 400 << baiduRefuses(400, "site init fail") << 0 << u"Baidu does not know the site"_s;
        QTest::newRow("empty") << 400 << baiduRefuses(400, "empty content") << 0 << u"did not get to Baidu"_s;
        QTest::newRow("many") << 400 << baiduRefuses(400, "only 2000 urls are allowed once") << 0 << u"fewer addresses at once"_s;
        QTest::newRow("quota") << 400 << baiduRefuses(400, "over quota") << 0 << u"tomorrow"_s;
        QTest::newRow("something else") << 400 << baiduRefuses(400, "no idea") << 0 << u"Baidu took no addresses and answers with the number 400"_s;
        QTest::newRow("not there") << 404 << baiduRefuses(404, "not found") << 0 << u"another place"_s;
        QTest::newRow("not well") << 500 << baiduRefuses(500, "internal error, please try later") << 0
                                  << u"Baidu is not well and answers with the number 500"_s;
        QTest::newRow("no words") << 401 << QByteArray() << 0 << u"does not accept the token"_s;
        QTest::newRow("a number in the words alone") << 200 << baiduRefuses(401, "token is not valid") << 0 << u"does not accept the token"_s;
    }
    void saysWhatBaiduAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, said);
        EngineServer server;
        server.willAnswer(status, body);
        const EngineAnswer answer = tellBaidu(addresses(3), Site, Token, server.url(u"/urls"_s));
        QTEST(answer.told, "told");
        QCOMPARE(answer.isFine(), said.isEmpty());
        QVERIFY2(answer.problem.contains(said), qPrintable(answer.problem));
        QCOMPARE(server.requests().size(), 1);
    }

    void saysThatNobodyIsThere()
    {
        const QUrl closed(u"http://127.0.0.1:%1/urls"_s.arg(freePorts()));
        const QUrl unknown(u"http://no-such-host.invalid/urls"_s);
        for (const QUrl &server : {closed, unknown}) {
            const EngineAnswer indexNow = tellIndexNow(addresses(3), Key, KeyFile, server);
            QCOMPARE(indexNow.told, 0);
            QVERIFY2(indexNow.problem.contains(u"IndexNow cannot be reached"_s), qPrintable(indexNow.problem));
            const EngineAnswer baidu = tellBaidu(addresses(3), Site, Token, server);
            QCOMPARE(baidu.told, 0);
            QVERIFY2(baidu.problem.contains(u"Baidu cannot be reached"_s), qPrintable(baidu.problem));
        }
    }

    void saysThatAnAnswerIsRubbish_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("indexNow"); // which is not asked for words
        const QString nonsense = u"says nothing that can be understood"_s;
        const auto page = [](const QByteArray &body) {
            return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        };
        QTest::newRow("no web server") << QByteArray(1, Tls) + "\x03\x01 rubbish\r\n\r\n" << nonsense;
        QTest::newRow("a flood") << page(QByteArray(3 << 20, ' ') + baiduTakes(3)) << nonsense;
        QTest::newRow("a login page") << page("<html>Welcome to the hotel</html>") << QString();
        QTest::newRow("a list") << page("[1,2]") << QString();
        QTest::newRow("cut JSON") << page(json("{'remain':1,'succ")) << QString();
        QTest::newRow("no count") << page(json("{'success':'3'}")) << QString();
        QTest::newRow("half an address") << page(json("{'success':1.5}")) << QString();
        QTest::newRow("fewer than none") << page(json("{'success':-3}")) << QString();
        QTest::newRow("more than were sent") << page(baiduTakes(4)) << QString();
    }
    void saysThatAnAnswerIsRubbish()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, indexNow);
        EngineServer server;
        server.willSay(bytes);
        const EngineAnswer baidu = tellBaidu(addresses(3), Site, Token, server.url(u"/urls"_s));
        QCOMPARE(baidu.told, 0);
        QVERIFY2(baidu.problem.contains(u"says nothing that can be understood"_s), qPrintable(baidu.problem));
        const EngineAnswer other = tellIndexNow(addresses(3), Key, KeyFile, server.url(u"/indexnow"_s));
        QCOMPARE(other.told, indexNow.isEmpty() ? 3 : 0);
        QCOMPARE(other.isFine(), indexNow.isEmpty());
        QVERIFY2(other.problem.contains(indexNow), qPrintable(other.problem));
    }

    void saysThatTheLineBroke()
    {
        EngineServer server;
        server.willSay({}); // hangs up
        QVERIFY(tellIndexNow(addresses(3), Key, KeyFile, server.url(u"/indexnow"_s)).problem.contains(u"connection to IndexNow was lost"_s));
        QVERIFY(tellBaidu(addresses(3), Site, Token, server.url(u"/urls"_s)).problem.contains(u"connection to Baidu was lost"_s));
    }

    /// Neither is the token sent to another place, nor does a sentence or the log repeat it, whatever the server says.
    void theTokenIsNeverSaid()
    {
        logged.clear();
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        const QByteArray asked = "/urls?site=https%3A%2F%2Fwww.example.cn&token=" + QUrl::toPercentEncoding(Token);
        const QByteArray words = "no idea of " + asked + " " + Token.toUtf8();
        QStringList problems;
        const auto tell = [&](const QUrl &server) { problems.append(tellBaidu(addresses(3), Site, Token, server).problem); };
        for (const int number : {200, 400, 401, 403, 404, 410, 429, 500, 503}) {
            EngineServer server;
            for (const QByteArray &answer : {words, baiduRefuses(number, words), baiduRefuses(number, "site error of " + words)}) {
                server.willAnswer(number, answer);
                tell(server.url(u"/urls"_s));
            }
        }
        EngineServer elsewhere;
        elsewhere.willAnswer(200, baiduTakes(3));
        EngineServer sends;
        sends.willAnswer(302, words, "Location: " + elsewhere.url({}).toEncoded() + asked);
        tell(sends.url(u"/urls"_s));
        for (const QByteArray &bytes : {QByteArray(), words, "HTTP/9.9 " + words + "\r\n\r\n",
                                        "HTTP/1.1 200 " + words + "\r\nContent-Length: x\r\n\r\n",
                                        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + words}) {
            EngineServer server;
            server.willSay(bytes);
            tell(server.url(u"/urls"_s));
        }
        tell(QUrl(u"http://127.0.0.1:%1/urls"_s.arg(freePorts())));
        tell(QUrl(u"http://no-such-host.invalid/urls"_s));
        tell(QUrl(u"gopher://127.0.0.1/urls"_s));
        tell(QUrl());
        qInstallMessageHandler(before);
        for (const QString &problem : std::as_const(problems)) {
            QVERIFY(!problem.isEmpty());
            QVERIFY2(!isTokenIn(problem), qPrintable(problem));
        }
        QVERIFY2(!isTokenIn(logged), qPrintable(logged));
        QCOMPARE(sends.requests().size(), 1);
        QCOMPARE(elsewhere.connections(), 0);
    }

    /// Not even to find out what its key is.
    void nothingIsToldToWhoIsNotBelieved()
    {
        QTemporaryDir folder;
        const Certificate certificate = makeCertificate(folder.path(), u"stranger"_s);
        EngineServer server(certificate);
        server.willAnswer(200, baiduTakes(3));
        const EngineAnswer baidu = tellBaidu(addresses(3), Site, Token, server.url(u"/urls"_s));
        QCOMPARE(baidu.told, 0);
        QVERIFY2(baidu.problem.contains(u"answers as Baidu cannot prove to be it"_s), qPrintable(baidu.problem));
        const EngineAnswer indexNow = tellIndexNow(addresses(3), Key, KeyFile, server.url(u"/indexnow"_s));
        QCOMPARE(indexNow.told, 0);
        QVERIFY2(indexNow.problem.contains(u"answers as IndexNow cannot prove to be it"_s), qPrintable(indexNow.problem));
        QCOMPARE(server.requests().size(), 0);
        // What it would be told otherwise.
        qputenv("SSL_CERT_FILE", QFile::encodeName(certificate.file));
        QCOMPARE(tellBaidu(addresses(3), Site, Token, server.url(u"/urls"_s)).told, 3);
        QCOMPARE(server.requests().size(), 1);
    }

    void aKeyIsTheTargetsId_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::newRow("dashes") << u"0190A1B2-c3d4-e5f6-0718-293a4b5c6d7e"_s << Key;
        QTest::newRow("braces") << u"{0190a1b2-c3d4-e5f6-0718-293a4b5c6d7e}"_s << Key;
        QTest::newRow("bare") << Key << Key;
        QTest::newRow("too short") << u"0190a1b2-c3d4-e5f6-0718-293a4b5c6d7"_s << QString();
        QTest::newRow("too long") << Key + u'0' << QString();
        QTest::newRow("no digit") << u"0190a1b2-c3d4-e5f6-0718-293a4b5c6d7g"_s << QString();
        QTest::newRow("digits of another script") << Key.chopped(1) + u'７' << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void aKeyIsTheTargetsId()
    {
        QFETCH(QString, id);
        QTEST(indexNowKey(id), "key");
    }

    void changedPagesAreToldOf()
    {
        const QString site = u"https://www.example.cn/paper/"_s;
        const auto at = [&](const QStringList &paths) {
            QStringList list;
            for (const QString &path : paths)
                list.append(site + path);
            return list;
        };
        // All of a first release: stories, then lists, the home page last; no pictures.
        QCOMPARE(changedAddresses(planOf(firstSite(), {}), site), at({u"news/a.html"_s, u"news/b.html"_s, u"news/"_s, {}}));
        QCOMPARE(changedAddresses(planOf(firstSite(), firstSite()), site), QStringList());
        // New ones, changed ones, removed ones.
        QCOMPARE(changedAddresses(planOf(secondSite(), firstSite()), site),
                 at({u"news/c.html"_s, u"tags/t.html"_s, u"news/a.html"_s, u"news/"_s, {}, u"news/b.html"_s}));
        // As readers write them; without what search engines are kept out of.
        SmallSite odd;
        for (const char *path : {"404.html", "search.html", "search/index.html", "search/index.json", "sitemap.xml", "withdrawn.txt", "robots.txt",
                                 "news/404.html", "news/search.html", "myindex.html", "news/网 #1%.html", "html"})
            odd.insert(path, path);
        QCOMPARE(changedAddresses(planOf(odd, SmallSite()), site),
                 at({u"news/404.html"_s, u"news/search.html"_s, u"news/%E7%BD%91%20%231%25.html"_s, u"myindex.html"_s}));
    }

    /// Search engines heard nothing of a try that was interrupted.
    void whatAnInterruptedTrySentIsToldOfToo()
    {
        const QString site = u"https://www.example.cn/"_s;
        const QByteArray story = "news/c.html", picture = "pictures/r.jpg";
        const SmallSite sent{{story, secondSite().value(story)}, {picture, secondSite().value(picture)}};
        const ReleasePlan rest = planOf(secondSite(), firstSite(), sent);
        QCOMPARE(rest.count(ReleaseChange::Kind::New), 1); // a list alone
        QCOMPARE(changedAddresses(rest, site), changedAddresses(planOf(secondSite(), firstSite()), site));
        QCOMPARE(changedAddresses(planOf(secondSite(), {}, secondSite()), site).size(), 5);
    }

    void noMoreThanTwoThousandAreToldOf()
    {
        SmallSite large{{"index.html", "x"}};
        for (int i = 0; i < 2500; ++i)
            large.insert("news/" + QByteArray::number(10'000 + i) + ".html", "x");
        const QStringList told = changedAddresses(planOf(large, {}), u"https://www.example.cn/"_s);
        QCOMPARE(told.size(), 2000);
        QCOMPARE(told.first(), u"https://www.example.cn/news/10000.html"_s);
        QCOMPARE(told.last(), u"https://www.example.cn/news/11999.html"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearchEngines)
#include "tst_searchengines.moc"
