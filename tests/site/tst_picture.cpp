// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/picture.h"
#include "site/pictureset.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tellsWhatAPictureIs_data();
    void tellsWhatAPictureIs();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesAnyTruncation_data() { formats(); }
    void refusesAnyTruncation();
    void takesBytesAfterTheEnd();
    void refusesAPictureThatIsTooLarge();
    void seesThroughOnlyWhatShowsThrough();
    void turnsAPictureAsItsCameraSays();
    void makesVariants_data();
    void makesVariants();
    void leavesMetadataBehind();
    void putsASeeThroughPictureOnWhite();
    void namesSizesThatFit_data();
    void namesSizesThatFit();
    void cutsAtTheFocalPoint();

private:
    static void formats();
};

namespace {

QImage drawing(const QSize &size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgba(x * 255 / size.width(), y * 255 / size.height(), (x * y) % 200, 255));
    }
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return bytes;
}

/// A GIF of one red pixel 3 by 2 wide; Qt writes none.
QByteArray gif()
{
    return QByteArray::fromHex("474946383961" "03000200" "80" "0000" "ff0000" "000000"
                               "2c" "0000" "0000" "0300" "0200" "00" "02" "03" "848f" "05" "00" "3b");
}

/// @p jpeg with an EXIF block that says how it is to be turned, and where it was taken.
QByteArray withExif(const QByteArray &jpeg, quint16 orientation)
{
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" "0002" "011200030000000100000000" "010f000200000008" "00000026"
                                          "00000000" "53454352455421" "00");
    qToBigEndian<quint16>(orientation, tiff.data() + 18);
    QByteArray block = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray segment("\xff\xe1\0\0", 4);
    qToBigEndian<quint16>(quint16(block.size() + 2), segment.data() + 2);
    return jpeg.left(2) + segment + block + jpeg.mid(2);
}

/// As PNG has it.
quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

PictureVariant variant(const QString &ending, int width, int height)
{
    return {u"pictures/x-%1"_s.arg(width) + ending, u"x"_s, {}, width, height};
}

} // namespace

void TestPicture::formats()
{
    QTest::addColumn<QByteArray>("bytes");
    const QImage image = drawing({64, 48});
    QTest::newRow("jpg") << saved(image, "jpeg");
    QTest::newRow("png") << saved(image, "png");
    QTest::newRow("webp") << saved(image, "webp");
    QTest::newRow("gif") << gif();
}

void TestPicture::tellsWhatAPictureIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QSize>("size");
    const QImage image = drawing({64, 48});
    for (const char *format : {"jpeg", "png", "webp"}) {
        const QString extension = format == QByteArray("jpeg") ? u"jpg"_s : QString::fromLatin1(format);
        QTest::newRow(format) << saved(image, format) << extension << QSize(64, 48);
    }
    QTest::newRow("gif") << gif() << u"gif"_s << QSize(3, 2);
}

void TestPicture::tellsWhatAPictureIs()
{
    QFETCH(QByteArray, bytes);
    const Result<PictureInfo> info = probePicture(bytes);
    QVERIFY2(info, qPrintable(info ? QString() : info.error().detail));
    QTEST(info->extension, "extension");
    QTEST(info->size, "size");
    QVERIFY(!info->hasAlpha);
}

void TestPicture::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script/></svg>";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("这不是图片");
    QTest::newRow("svg") << svg;
    QTest::newRow("svg behind a jpeg's first bytes") << QByteArray("\xff\xd8\xff") + svg + QByteArray("\xff\xd9");
    QTest::newRow("bmp") << saved(drawing({8, 8}), "bmp");
    QTest::newRow("only a png's first bytes") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("jpeg without a picture") << QByteArray("\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xd9", 10);
    QTest::newRow("webp without a picture") << QByteArray("RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0", 20);
}

void TestPicture::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    const Result<PictureInfo> info = probePicture(bytes);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::NotAPicture);
    QVERIFY(!info.error().message.isEmpty());
}

void TestPicture::refusesAnyTruncation()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(probePicture(bytes));
    for (qsizetype length = 0; length < bytes.size(); length += std::max<qsizetype>(1, bytes.size() / 97)) {
        const Result<PictureInfo> info = probePicture(bytes.left(length));
        QVERIFY2(!info, qPrintable(QString::number(length)));
        QCOMPARE(info.error().kind, ErrorKind::NotAPicture);
    }
    QVERIFY(!probePicture(bytes.chopped(1)));
}

void TestPicture::takesBytesAfterTheEnd()
{
    // Cameras append previews and editors their notes.
    QVERIFY(probePicture(saved(drawing({64, 48}), "jpeg") + "appended"));
    QVERIFY(probePicture(saved(drawing({64, 48}), "png") + "appended"));
}

void TestPicture::refusesAPictureThatIsTooLarge()
{
    QByteArray bytes = saved(drawing({8, 8}), "png");
    qToBigEndian<quint32>(20'000, bytes.data() + 16);
    qToBigEndian<quint32>(20'000, bytes.data() + 20);
    qToBigEndian<quint32>(checksum(bytes.mid(12, 17)), bytes.data() + 29);
    const Result<PictureInfo> info = probePicture(bytes);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::NotAPicture);
    QCOMPARE(info.error().detail, u"20000 x 20000"_s);
}

void TestPicture::seesThroughOnlyWhatShowsThrough()
{
    QImage image = drawing({16, 16}, QImage::Format_ARGB32);
    QVERIFY(!probePicture(saved(image, "png"))->hasAlpha);
    image.setPixel(3, 3, qRgba(0, 0, 0, 100));
    QVERIFY(probePicture(saved(image, "png"))->hasAlpha);
}

void TestPicture::turnsAPictureAsItsCameraSays()
{
    const QByteArray turned = withExif(saved(drawing({64, 48}), "jpeg"), 6);
    const Result<PictureInfo> info = probePicture(turned);
    QVERIFY(info);
    QCOMPARE(info->size, QSize(48, 64));
    const Result<QByteArray> made = makeVariant(turned, variant(u".jpg"_s, 12, 16));
    QVERIFY(made);
    QCOMPARE(probePicture(*made)->size, QSize(12, 16));
    // Turned to the right, what was at the left below is at the left above.
    const QImage image = QImage::fromData(*made);
    QVERIFY(qGreen(image.pixel(1, 8)) > 200);
    QVERIFY(qGreen(image.pixel(10, 8)) < 60);
}

void TestPicture::makesVariants_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("extension");
    QTest::newRow("webp") << u".webp"_s << u"webp"_s;
    QTest::newRow("jpeg") << u".jpg"_s << u"jpg"_s;
    QTest::newRow("png") << u".png"_s << u"png"_s;
}

void TestPicture::makesVariants()
{
    QFETCH(QString, ending);
    for (const char *format : {"jpeg", "png", "webp"}) {
        const QByteArray original = saved(drawing({1000, 750}), format);
        const Result<QByteArray> made = makeVariant(original, variant(ending, 480, 360));
        QVERIFY(made);
        const Result<PictureInfo> info = probePicture(*made);
        QVERIFY(info);
        QTEST(info->extension, "extension");
        QCOMPARE(info->size, QSize(480, 360));
        QCOMPARE(*makeVariant(original, variant(ending, 480, 360)), *made);
        QCOMPARE(probePicture(*makeVariant(original, variant(ending, 1000, 750)))->size, QSize(1000, 750));
    }
    QVERIFY(!makeVariant("no picture", variant(ending, 480, 360)));
}

void TestPicture::leavesMetadataBehind()
{
    QImage image = drawing({64, 48});
    image.setText(u"Author"_s, u"SECRET"_s);
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    const QByteArray png = saved(image, "png");
    QVERIFY(png.contains("Author"));
    const QByteArray jpeg = withExif(saved(image, "jpeg"), 1);
    QVERIFY(jpeg.contains("SECRET"));
    for (const QByteArray &original : {png, jpeg}) {
        for (const QString &ending : {u".webp"_s, u".jpg"_s, u".png"_s}) {
            const Result<QByteArray> made = makeVariant(original, variant(ending, 32, 24));
            QVERIFY(made);
            for (const char *mark : {"SECRET", "Author", "Exif", "EXIF", "ICC", "iCCP", "tEXt"})
                QVERIFY2(!made->contains(mark), mark);
        }
    }
}

void TestPicture::putsASeeThroughPictureOnWhite()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const QByteArray png = saved(image, "png");
    const QImage onPaper = QImage::fromData(*makeVariant(png, variant(u".jpg"_s, 20, 20)));
    QCOMPARE(qRed(onPaper.pixel(10, 10)), 255);
    QCOMPARE(qBlue(onPaper.pixel(10, 10)), 255);
    QVERIFY(probePicture(*makeVariant(png, variant(u".png"_s, 20, 20)))->hasAlpha);
    QVERIFY(probePicture(*makeVariant(png, variant(u".webp"_s, 20, 20)))->hasAlpha);
}

void TestPicture::namesSizesThatFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("hasAlpha");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("large") << QSize(4000, 3000) << false
                           << QStringList{u"-480.webp 360"_s, u"-800.webp 600"_s, u"-1200.webp 900"_s, u"-800.jpg 600"_s};
    QTest::newRow("between") << QSize(1000, 500) << false
                             << QStringList{u"-480.webp 240"_s, u"-800.webp 400"_s, u"-1000.webp 500"_s, u"-800.jpg 400"_s};
    QTest::newRow("exactly") << QSize(800, 600) << false
                             << QStringList{u"-480.webp 360"_s, u"-800.webp 600"_s, u"-800.jpg 600"_s};
    QTest::newRow("small, see-through") << QSize(300, 200) << true << QStringList{u"-300.webp 200"_s, u"-300.png 200"_s};
    QTest::newRow("flat") << QSize(4000, 1) << false
                          << QStringList{u"-480.webp 1"_s, u"-800.webp 1"_s, u"-1200.webp 1"_s, u"-800.jpg 1"_s};
}

void TestPicture::namesSizesThatFit()
{
    QFETCH(QSize, size);
    QFETCH(bool, hasAlpha);
    Media media;
    media.file = u"0123456789abcdef0123456789abcdef.jpg"_s;
    media.width = size.width();
    media.height = size.height();
    media.hasAlpha = hasAlpha;
    const PictureSet set = pictureSet(media, Crop::None);
    QStringList names;
    for (const PictureVariant &each : set.webp + QList<PictureVariant>{set.fallback}) {
        QVERIFY(each.path.startsWith("pictures/0123456789abcdef-"_L1));
        QCOMPARE(each.file, media.file);
        names.append(each.path.mid(25) + u' ' + QString::number(each.height));
    }
    QTEST(names, "names");
}

void TestPicture::cutsAtTheFocalPoint()
{
    Media media;
    media.file = u"0123456789abcdef0123456789abcdef.png"_s;
    media.width = 400;
    media.height = 400;
    media.focusX = 0.9;
    media.focusY = 0.1;
    const PictureVariant wide = singlePicture(media, Crop::Wide16x9, 1200);
    QCOMPARE(wide.cut, QRect(0, 0, 400, 225)); // as far up as it goes
    QCOMPARE(wide.path, u"pictures/0123456789abcdef-16x9-f9010-400.jpg"_s);
    media.width = 800;
    QCOMPARE(singlePicture(media, Crop::Square, 1200).cut, QRect(400, 0, 400, 400));

    // What is seen is that part: the right half of the picture is red.
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < 400; ++y) {
        for (int x = 400; x < 800; ++x)
            image.setPixelColor(x, y, Qt::red);
    }
    const auto made = makeVariant(saved(image, "png"), singlePicture(media, Crop::Square, 100));
    QVERIFY(made);
    const QImage cut = QImage::fromData(*made);
    QCOMPARE(cut.size(), QSize(100, 100));
    for (const int x : {5, 50, 95})
        QVERIFY(cut.pixelColor(x, 50).red() > 200 && cut.pixelColor(x, 50).blue() < 60);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
