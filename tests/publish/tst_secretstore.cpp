// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/secretstore.h"

#include <QProcess>
#include <QTest>
#include <QUuid>

#include <optional>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Secrets in the keychain of the session that the tests run in, and what becomes of them where there is none.
class TestSecretStore : public QObject
{
    Q_OBJECT

    const QString m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);

    static QString read(SecretStore &store, const QString &key)
    {
        std::optional<QString> answer;
        store.read(key, [&](const QString &secret) { answer = secret; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return answer.value_or(u"no answer"_s);
    }
    static bool write(SecretStore &store, const QString &key, const QString &secret)
    {
        std::optional<bool> answer;
        store.write(key, secret, [&](bool isKept) { answer = isKept; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return answer.value_or(false);
    }

private Q_SLOTS:
    void theKeychainHasThemAndNobodyElse()
    {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("there is no bus with a keychain; tests/run starts one");
        const QString one = m_name + u"/one"_s, other = m_name + u"/other"_s;
        {
            SecretStore store;
            QCOMPARE(read(store, one), QString());
            QVERIFY(write(store, one, u"密码 one"_s));
            QVERIFY(write(store, other, u"two"_s));
        }
        {
            SecretStore later; // that remembers nothing by itself
            QCOMPARE(read(later, one), u"密码 one"_s);
            QCOMPARE(read(later, other), u"two"_s);
            QVERIFY(write(later, one, u"changed"_s));
            later.remove(other);
        }
        SecretStore last;
        QCOMPARE(read(last, one), u"changed"_s);
        QTRY_COMPARE(read(last, other), QString());
        last.remove(one);
        QTRY_COMPARE(read(last, one), QString());
    }

    /// Runs this test again without a bus.
    void withoutAKeychainTheyStayInMemory()
    {
        if (qEnvironmentVariableIsSet("GALLEY_TEST_NO_KEYCHAIN")) {
            SecretStore store;
            QVERIFY(!write(store, m_name, u"here"_s));
            QCOMPARE(read(store, m_name), u"here"_s);
            SecretStore other;
            QCOMPARE(read(other, m_name), QString());
            store.remove(m_name);
            QCOMPARE(read(store, m_name), QString());
            return;
        }
        QProcess again;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
        environment.remove(u"DISPLAY"_s);
        environment.insert(u"GALLEY_TEST_NO_KEYCHAIN"_s, u"1"_s);
        again.setProcessEnvironment(environment);
        again.start(QCoreApplication::applicationFilePath(), {u"withoutAKeychainTheyStayInMemory"_s});
        QVERIFY(again.waitForFinished(60'000));
        QVERIFY2(again.exitCode() == 0, again.readAllStandardOutput().constData());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
