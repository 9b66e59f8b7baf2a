package io.claimwire.ingest.feed.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.repair.Repair;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDecoderTest {
    /** A sentence of the language and the legacy set that its publishers used. */
    private static final String LANGUAGES = """
            windows-1252  | La gare a été fermée hier après l’alerte, où dix-huit blessés furent soignés
            windows-1252  | Der Bürgermeister schloß die Brücke für Fußgänger „bis auf weiteres“
            ISO-8859-2    | Straż pożarna ewakuowała trzydzieści osób z zalanej dzielnicy, mówią władze
            windows-1251  | Спасатели сообщили о пятнадцати пострадавших при пожаре на складе
            KOI8-R        | Спасатели сообщили о пятнадцати пострадавших при пожаре на складе
            ISO-8859-7    | Οι αρχές ανακοίνωσαν δεκαπέντε τραυματίες μετά την πυρκαγιά στο λιμάνι
            windows-1255  | הרשויות הודיעו על חמישה עשר פצועים בשריפה במחסן ליד הנמל הישן
            windows-1256  | أعلنت السلطات عن إصابة خمسة عشر شخصا في حريق المستودع قرب الميناء
            x-windows-874 | เจ้าหน้าที่รายงานผู้บาดเจ็บสิบห้าคนจากเหตุเพลิงไหม้โกดังใกล้ท่าเรือ
            Shift_JIS     | 消防によると、倉庫の火災で十五人がけがをしたということです
            EUC-JP        | 消防によると、倉庫の火災で十五人がけがをしたということです
            EUC-KR        | 소방 당국은 창고 화재로 열다섯 명이 다쳤다고 밝혔습니다
            GB18030       | 消防部门表示，码头附近的仓库火灾造成十五人受伤，火势已经扑灭
            Big5          | 消防局表示，碼頭附近的倉庫火災造成十五人受傷，火勢已經撲滅
            """;

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES, delimiter = '|')
    void isReadInTheDeclaredSet(String charset, String sentence) {
        String feed = "<?xml version='1.0' encoding='" + charset + "'?><rss><title>" + sentence + "</title></rss>";
        Repairs repairs = new Repairs();

        DecodedText decoded = FeedDecoder.decode(feed.getBytes(Charset.forName(charset)), null, repairs);

        assertThat(decoded.text()).isEqualTo(feed);
        assertThat(repairs.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES, delimiter = '|')
    void isDetectedWhereNothingIsDeclared(String charset, String sentence) {
        assertThat(decode(
                        "<rss><title>" + sentence + "</title></rss>", charset, "text/xml", RepairKind.CHARSET_GUESSED))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES, delimiter = '|')
    void isDetectedWhereUtf8IsDeclaredFalsely(String charset, String sentence) {
        String feed = "<?xml version='1.0' encoding='utf-8'?><rss><title>" + sentence + "</title></rss>";

        assertThat(decode(feed, charset, null, RepairKind.CHARSET_FALSE)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = LANGUAGES, delimiter = '|')
    void utf8IsUtf8WhateverIsDeclared(String charset, String sentence) {
        String feed = "<?xml version='1.0' encoding='" + charset + "'?><rss><title>" + sentence + "</title></rss>";

        assertThat(decode(feed, "UTF-8", null, RepairKind.CHARSET_FALSE)).isEqualTo(feed);
    }

    private static String decode(String feed, String charset, String contentType, RepairKind expected) {
        Repairs repairs = new Repairs();
        DecodedText decoded = FeedDecoder.decode(feed.getBytes(Charset.forName(charset)), contentType, repairs);
        assertThat(repairs.list()).extracting(Repair::kind).containsExactly(expected);
        return decoded.text();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8"})
    void aMarkDecidesAgainstAllDeclarations(String charset) {
        byte[] body =
                "\uFEFF<?xml version='1.0' encoding='iso-8859-1'?><rss>é</rss>".getBytes(Charset.forName(charset));

        DecodedText decoded = FeedDecoder.decode(body, "text/xml; charset=windows-1251", new Repairs());

        assertThat(decoded.text()).endsWith("<rss>é</rss>").startsWith("<?xml");
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @Test
    void utf16WithoutMarkIsSeenByItsZeros() {
        byte[] body = "<rss>é</rss>".getBytes(StandardCharsets.UTF_16LE);

        assertThat(FeedDecoder.decode(body, null, new Repairs()).text()).isEqualTo("<rss>é</rss>");
    }

    @Test
    void theHeaderCountsBeforeTheDeclarationInTheFile() {
        byte[] body = "<?xml version='1.0' encoding='iso-8859-1'?><rss>Сводка</rss>"
                .getBytes(Charset.forName("windows-1251"));

        DecodedText decoded = FeedDecoder.decode(body, "text/xml; charset=\"windows-1251\"; q=1", new Repairs());

        assertThat(decoded.text()).endsWith("<rss>Сводка</rss>");
    }

    @Test
    void utf16DeclaredOverBytesThatAreNot() {
        byte[] body =
                "<?xml version='1.0' encoding='utf-16'?><rss>été, déjà, où</rss>".getBytes(StandardCharsets.UTF_8);

        assertThat(FeedDecoder.decode(body, null, new Repairs()).text()).endsWith("<rss>été, déjà, où</rss>");
    }

    @Test
    void latin1MeansWindows1252() {
        byte[] body =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss>“so”</rss>".getBytes(Charset.forName("windows-1252"));

        assertThat(FeedDecoder.decode(body, null, new Repairs()).text()).endsWith("<rss>“so”</rss>");
    }

    @Test
    void anUnknownDeclaredSetIsAsGoodAsNone() {
        byte[] body = "<?xml version='1.0' encoding='klingon-1'?><rss>été</rss>".getBytes(StandardCharsets.UTF_8);

        assertThat(FeedDecoder.decode(body, "text/xml; charset=???", new Repairs())
                        .text())
                .endsWith("<rss>été</rss>");
    }
}
