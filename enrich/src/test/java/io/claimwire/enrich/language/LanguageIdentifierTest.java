package io.claimwire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Two soldiers killed in shelling near the border, ministry says
                    en | FLOOD KILLS NINE IN NORTHERN VALLEY
                    es | Mueren dos soldados en un ataque cerca de la frontera
                    pt | Dois soldados morrem em ataque perto da fronteira, diz ministério
                    fr | Deux soldats tués dans une attaque près de la frontière
                    de | Zwei Soldaten bei Angriff nahe der Grenze getötet
                    it | Due soldati uccisi in un attacco vicino al confine
                    nl | Twee militairen gedood bij aanval vlak bij de grens
                    sv | Två soldater dödade i en attack nära gränsen
                    pl | Dwóch żołnierzy zginęło w ataku przy granicy
                    tr | Sınır yakınındaki saldırıda iki asker hayatını kaybetti
                    ru | Два солдата погибли при обстреле у границы
                    uk | Двоє військових загинули під час обстрілу біля кордону
                    ar | مقتل جنديين في هجوم قرب الحدود
                    he | שני חיילים נהרגו בתקיפה סמוך לגבול
                    el | Δύο στρατιώτες σκοτώθηκαν κοντά στα σύνορα
                    ja | 国境付近の攻撃で兵士2人が死亡
                    zh | 边境附近袭击造成两名士兵死亡
                    ko | 국경 인근 공격으로 병사 두 명 사망
                    """)
    void tellsTheLanguageOfAHeadline(String language, String headline) {
        assertThat(LanguageIdentifier.identify(headline, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"es-MX, es-MX", "en, es", "zu, zu", "de-AT, es"})
    void keepsADeclaredLanguageUnlessTheTextContradictsIt(String declared, String expected) {
        String text =
                "Al menos nueve personas murieron y otras doce resultaron heridas cuando un autobús cayó a un río,"
                        + " informó el gobierno de la provincia.";

        assertThat(LanguageIdentifier.identify(text, declared)).isEqualTo(expected);
    }

    @Test
    void namesAloneDoNotContradictWhatIsDeclared() {
        assertThat(LanguageIdentifier.identify("Olga Brandt", "en-GB")).isEqualTo("en-GB");
    }

    @ParameterizedTest
    @CsvSource({"''", "12.03.2024", "Ja"})
    void saysNothingOfTextsThatSayNothing(String text) {
        assertThat(LanguageIdentifier.identify(text, null)).isNull();
    }

    @Property(tries = 200)
    void answersAnyTextAlike(@ForAll String text) {
        @Nullable String first = LanguageIdentifier.identify(text, null);

        assertThat(LanguageIdentifier.identify(text, null)).isEqualTo(first);
    }
}
