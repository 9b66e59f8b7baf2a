package io.claimwire.enrich.clause;

/**
 * A verb with its auxiliaries.
 *
 * @param form the main verb
 * @param passive whether an auxiliary makes it passive
 * @param bare whether it stands without any auxiliary
 * @param unreal whether an auxiliary makes it future or hypothetical
 * @param possible whether an auxiliary says that it perhaps happened
 * @param negated whether it is negated
 * @param infinitive whether it is an infinitive with its marker
 * @param copula whether it consists of forms of "be" alone
 */
public record VerbGroup(
        VerbForm form,
        boolean passive,
        boolean bare,
        boolean unreal,
        boolean possible,
        boolean negated,
        boolean infinitive,
        boolean copula) {

    /** Whether it is a lone past participle or past tense, which the context must tell apart. */
    public boolean bareParticiple() {
        return bare && form.participle();
    }

    /** Whether it is a gerund without a form of "be". */
    public boolean bareGerund() {
        return bare && form.gerund() && !form.participle();
    }

    public String lemma() {
        return form.lemma();
    }
}
