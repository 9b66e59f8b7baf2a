package io.claimwire.enrich.page;

import java.util.Set;

/** Words of captions and of picture credits, in the languages of news. */
final class PictureWords {

    private static final Set<String> WORDS = Set.of(
            "photo",
            "photos",
            "photograph",
            "photographer",
            "photography",
            "pictured",
            "getty",
            "shutterstock",
            "istock",
            "unsplash",
            "screenshot",
            "foto",
            "fotos",
            "bild",
            "bildquelle",
            "symbolbild",
            "archivbild",
            "imago",
            "fotografía",
            "imagen",
            "photographie",
            "immagine",
            "fotografia",
            "фото",
            "zdjęcie",
            "fot");

    private PictureWords() {}

    static boolean in(String text) {
        if (text.indexOf('©') >= 0) {
            return true;
        }
        for (String word : Folding.fold(text).split(" ", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
