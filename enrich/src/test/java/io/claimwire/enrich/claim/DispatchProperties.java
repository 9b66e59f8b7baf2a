package io.claimwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for any dispatch: spans are of the text, and what tells nothing changes nothing. */
class DispatchProperties {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.english();
    private static final int DISPATCHES = 200;

    private static final String[] SENTENCES = {
        "At least 14 soldiers were killed and 30 wounded in fighting near Halvec on Monday, the defence ministry said.",
        "According to the governor, nine people died when a bomb went off at the market in Mirande.",
        "Rebels said they had captured 27 soldiers and destroyed two tanks outside Dromas on Sunday.",
        "The army denied that its troops had killed 12 civilians in the village of Orsk.",
        "A doctor in Varneth confirmed that three children were injured.",
        "Police arrested 40 protesters and seized six rifles.",
        "Air defences shot down 11 drones over Halvec, the spokesman claimed.",
        "The flood left 600 people homeless, and seven are still missing.",
        "Gunmen kidnapped four teachers; two of them were freed a day later.",
        "The death toll rose to 52, officials said.",
        "Among the dead were five policemen.",
        "Rescuers pulled three miners alive from the shaft on Tuesday.",
        "The council talked about the price of bread.",
    };

    @Property(tries = 100)
    void everySpanIsOfTheText(@ForAll("dispatches") String text) {
        spansAreOf(text);
    }

    @Property(tries = 300)
    void spansAreOfTheTextWithAnyCharactersBetween(
            @ForAll("dispatches") String text, @ForAll("characters") String odd, @ForAll Random random) {
        int at = random.nextInt(text.length() + 1);
        spansAreOf(text.substring(0, at) + odd + text.substring(at));
    }

    @Property(tries = 100)
    void aParagraphThatTellsNothingChangesNoClaim(
            @ForAll("dispatches") String text, @ForAll("idleParagraphs") String idle) {
        assertThat(claims(text + "\n\n" + idle)).isEqualTo(claims(text));
    }

    @Test
    void capitalsKeepNineOfTenClaims() {
        Random random = new Random(20_250_303);
        int kept = 0;
        int all = 0;
        for (int index = 0; index < DISPATCHES; index++) {
            String text = dispatch(random.ints(6, 0, SENTENCES.length).boxed().toList());
            List<String> capitals = keys(claims(text.toUpperCase(Locale.ROOT)));
            for (String key : keys(claims(text))) {
                all++;
                kept += capitals.remove(key) ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(DISPATCHES * 4);
        assertThat(kept * 10).as("%d of %d kept", kept, all).isGreaterThanOrEqualTo(all * 9);
    }

    /** A claim by what does not depend on capitals. */
    private static List<String> keys(List<ExtractedClaim> claims) {
        List<String> keys = new ArrayList<>();
        for (ExtractedClaim claim : claims) {
            keys.add(claim.outcome() + " " + claim.quantity() + " " + claim.stance() + " "
                    + claim.evidence().start());
        }
        return keys;
    }

    private static void spansAreOf(String text) {
        int length = text.codePointCount(0, text.length());
        for (ExtractedClaim claim : claims(text)) {
            Stream.of(
                            Stream.of(claim.evidence()),
                            Stream.ofNullable(claim.numeral()),
                            Stream.ofNullable(claim.affected()),
                            Stream.ofNullable(claim.actor()),
                            Stream.ofNullable(claim.source()),
                            Stream.ofNullable(claim.cue()),
                            claim.places().stream().map(ClaimPlace::name))
                    .flatMap(slots -> slots)
                    .forEach(slot -> {
                        assertThat(slot.start()).isBetween(0, slot.end() - 1);
                        assertThat(slot.end()).isLessThanOrEqualTo(length);
                        int from = text.offsetByCodePoints(0, slot.start());
                        assertThat(text.substring(from, text.offsetByCodePoints(from, slot.end() - slot.start())))
                                .isEqualTo(slot.text());
                    });
        }
    }

    private static List<ExtractedClaim> claims(String text) {
        return EXTRACTOR
                .extract(new ExtractionInput(text, LocalDate.of(2025, 3, 4), "en"))
                .claims();
    }

    private static String dispatch(List<Integer> sentences) {
        StringBuilder text = new StringBuilder("HALVEC, March 4 (Meridian) -- ");
        for (int index : sentences) {
            text.append(SENTENCES[index]).append(index % 3 == 0 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    @Provide
    Arbitrary<String> dispatches() {
        return Arbitraries.integers()
                .between(0, SENTENCES.length - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(DispatchProperties::dispatch);
    }

    /** Lone surrogates, control characters and marks among them. */
    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings()
                        .withCharRange('\uD800', '\uDFFF')
                        .withCharRange('\u0000', '\u001F')
                        .withChars("\u00AD\u200D\u2019\u201C\"'().,-")
                        .ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> idleParagraphs() {
        return Arbitraries.of("rain", "fell", "slowly", "over", "the", "fields", "and", "grass", "grew", "green", "was")
                .list()
                .ofMinSize(3)
                .ofMaxSize(20)
                .map(words -> "It " + String.join(" ", words) + ".");
    }
}
