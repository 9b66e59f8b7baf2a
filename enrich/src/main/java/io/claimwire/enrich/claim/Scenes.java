package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attribution;
import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.place.FoundPlace;
import io.claimwire.enrich.place.PlaceEvidence;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.TokenKind;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.enrich.time.FoundTime;
import io.claimwire.enrich.time.TimeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits an article into scenes: runs of sentences that tell of the same event, so that a day or a place
 * named once holds for all that is told of it. A new scene begins where words say so ("elsewhere"), or
 * another day or another place is named.
 */
final class Scenes {

    /** Tokens between a cue and the time or place of speaking. */
    private static final int BESIDE_CUE = 3;

    /** What is known of one event. */
    private static final class Scene {
        final List<FoundTime> times = new ArrayList<>();
        final List<FoundPlace> places = new ArrayList<>();
    }

    private final Layers layers;
    private final OutcomeLexicon outcomes;
    private final ReportingLexicon reporting;
    private final List<List<FoundTime>> times = new ArrayList<>();
    private final List<List<FoundPlace>> places = new ArrayList<>();
    private final Map<Integer, List<TokenRange>> cues = new HashMap<>();
    private final List<Scene> scenes = new ArrayList<>();

    Scenes(Layers layers, Grammar grammar, List<Attribution> attributions, Set<Integer> telling) {
        this.layers = layers;
        this.outcomes = grammar.outcomes();
        this.reporting = grammar.reporting();
        for (int sentence = 0; sentence < layers.text().sentences().size(); sentence++) {
            times.add(new ArrayList<>());
            places.add(new ArrayList<>());
        }
        for (Attribution attribution : attributions) {
            cues.computeIfAbsent(attribution.sentence(), key -> new ArrayList<>())
                    .add(attribution.cue());
        }
        for (FoundTime time : layers.times()) {
            int sentence = sentenceOf(time.tokens());
            if (ofEvent(time) && !besideCue(time.tokens(), sentence)) {
                times.get(sentence).add(time);
            }
        }
        for (FoundPlace place : layers.places()) {
            int sentence = sentenceOf(place.tokens());
            if (scene(place)) {
                places.get(sentence).add(place);
            }
        }
        Scene current = new Scene();
        for (Sentence sentence : layers.text().sentences()) {
            int index = sentence.index();
            boolean eventful = telling.contains(index) || namesEvent(sentence);
            if (eventful && !sentence.header()) {
                if (opens(sentence, current)) {
                    current = new Scene();
                }
                take(index, current);
            }
            scenes.add(current);
        }
    }

    private int sentenceOf(TokenRange tokens) {
        return layers.text().sentenceOf(tokens.first()).index();
    }

    private boolean ofEvent(FoundTime time) {
        LocalDate published = layers.published();
        return time.isResolved()
                && time.type() != TimeType.SET
                && (time.type() != TimeType.DURATION || exact(time))
                && (published == null || time.start() == null || !time.start().isAfter(published));
    }

    /** "the last 24 hours", not "the last few days". */
    private static boolean exact(FoundTime time) {
        String value = time.value();
        return value != null && value.chars().anyMatch(Character::isDigit);
    }

    private static boolean scene(FoundPlace place) {
        return place.evidence() == PlaceEvidence.LOCATIVE
                || place.evidence() == PlaceEvidence.CONTAINER
                || place.evidence() == PlaceEvidence.KNOWN_NAME;
    }

    /**
     * Whether a time or place belongs to a cue: shortly after a word that reports, or a time right before it;
     * not where a word of what happened stands between, or where it describes a noun ("Monday's attack").
     */
    private boolean besideCue(TokenRange tokens, int sentence) {
        if (layers.text().size() > tokens.end()
                && layers.text().token(tokens.end()).kind() == TokenKind.POSSESSIVE) {
            return false;
        }
        for (TokenRange cue : cues.getOrDefault(sentence, List.of())) {
            if (cue.first() == tokens.end()) {
                return true;
            }
        }
        int floor = Math.max(layers.text().sentences().get(sentence).firstToken(), tokens.first() - BESIDE_CUE);
        for (int token = tokens.first() - 1; token >= floor; token--) {
            String folded = layers.text().token(token).folded();
            if (outcomes.alarm(folded) || outcomes.hostile(folded)) {
                return false;
            }
            if (reporting.verbForm(folded) || isCue(token, sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCue(int token, int sentence) {
        return cues.getOrDefault(sentence, List.of()).stream().anyMatch(cue -> cue.contains(token));
    }

    private boolean namesEvent(Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            String folded = layers.text().token(token).folded();
            if (outcomes.listed("happening", folded) || outcomes.hostile(folded)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(Sentence sentence, Scene current) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (outcomes.sceneOpener().startingAt(layers.text(), token, sentence.endToken()) != null) {
                return true;
            }
        }
        FoundTime time = first(times.get(sentence.index()));
        if (time != null
                && current.times.stream().noneMatch(other -> overlap(time, other))
                && !current.times.isEmpty()) {
            return true;
        }
        List<FoundPlace> here = specific(places.get(sentence.index()));
        List<FoundPlace> there = specific(current.places);
        return !here.isEmpty() && !there.isEmpty() && !share(here, there) && !refersBack(sentence);
    }

    /** "the attack", "the blast": an event known already. */
    private boolean refersBack(Sentence sentence) {
        for (int token = sentence.firstToken() + 1; token < sentence.endToken(); token++) {
            if (outcomes.listed("happening", layers.text().token(token).folded())
                    && outcomes.listed("known", layers.text().token(token - 1).folded())) {
                return true;
            }
        }
        return false;
    }

    private static List<FoundPlace> specific(List<FoundPlace> places) {
        return places.stream().filter(place -> !place.isCountry()).toList();
    }

    private static boolean share(List<FoundPlace> one, List<FoundPlace> two) {
        Set<String> words = new HashSet<>();
        one.forEach(place ->
                words.addAll(List.of(place.name().toLowerCase(Locale.ROOT).split(" ", -1))));
        return two.stream()
                .anyMatch(place -> List.of(place.name().toLowerCase(Locale.ROOT).split(" ", -1)).stream()
                        .anyMatch(words::contains));
    }

    private void take(int sentence, Scene scene) {
        scene.times.addAll(times.get(sentence));
        scene.places.addAll(places.get(sentence));
    }

    private static @Nullable FoundTime first(List<FoundTime> times) {
        return times.isEmpty() ? null : times.get(0);
    }

    private static boolean overlap(FoundTime one, FoundTime two) {
        LocalDate start = one.start();
        LocalDate end = one.end();
        LocalDate otherStart = two.start();
        LocalDate otherEnd = two.end();
        return start == null
                || end == null
                || otherStart == null
                || otherEnd == null
                || !start.isAfter(otherEnd) && !otherStart.isAfter(end);
    }

    /** Times of events that a sentence names. */
    List<FoundTime> times(int sentence) {
        return times.get(sentence);
    }

    /** Places of events that a sentence names. */
    List<FoundPlace> places(int sentence) {
        return places.get(sentence);
    }

    /** Times of the event that a sentence tells of, in the order named. */
    List<FoundTime> timesOfScene(int sentence) {
        return scenes.get(sentence).times;
    }

    /** Whether two sentences belong to the same scene. */
    boolean same(int one, int two) {
        return scenes.get(one).equals(scenes.get(two));
    }

    /** Places of the event that a sentence tells of, in the order named. */
    List<FoundPlace> placesOfScene(int sentence) {
        return scenes.get(sentence).places;
    }
}
