package io.claimwire.enrich;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.RecordStatus;
import io.claimwire.record.TextSlot;
import io.claimwire.record.enrich.SentClaim;
import io.claimwire.record.enrich.SentClaims;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import io.claimwire.schemas.StoreSerde;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which claims of an article's revision are sent, against those sent before. A retraction is
 * final: where a later revision brings the same statement back, it takes the next ordinal and thereby an
 * id of its own.
 */
final class ClaimRevisions {

    /** Goes up with every change that reads other claims off the same articles. */
    static final String EXTRACTOR_VERSION = "claims-1";

    private static final StoreSerde<Claim> CLAIMS = StoreSerde.of(Claim.class);
    private static final String STORE = EnrichTopology.SENT_CLAIMS;

    private final String articleId;
    private final @Nullable SentClaims last;
    private final Map<String, SentClaim> sent = new LinkedHashMap<>();

    /** @param last what was sent before; null for an article never seen */
    ClaimRevisions(String articleId, @Nullable SentClaims last) {
        this.articleId = articleId;
        this.last = last;
        if (last != null) {
            last.getClaims().forEach(claim -> sent.put(claim.getClaimId(), claim));
        }
    }

    /** False for a revision that was read before by this extractor, or that a later one has overtaken. */
    boolean isNewer(long revision) {
        return last == null
                || revision > last.getArticleRevision()
                || revision == last.getArticleRevision()
                        && !last.getExtractorVersion().equals(EXTRACTOR_VERSION);
    }

    /**
     * The records to send, in order: new and changed claims, then retractions.
     *
     * @param found the claims of this revision, without id and revision
     */
    List<Claim> changes(Article article, List<Claim> found, Instant at) {
        List<Claim> changes = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Claim claim : found) {
            String id = freeId(claim, present);
            present.add(id);
            String fingerprint = ClaimFingerprint.of(claim);
            SentClaim before = sent.get(id);
            if (before == null || !before.getFingerprint().equals(fingerprint)) {
                long revision = before == null ? 1 : before.getRevision() + 1;
                Claim record = Claim.newBuilder(claim)
                        .setClaimId(id)
                        .setRevision(revision)
                        .setStatus(RecordStatus.ACTIVE)
                        .build();
                sent.put(id, new SentClaim(id, revision, false, fingerprint, encode(record)));
                changes.add(record);
            }
        }
        for (SentClaim gone : List.copyOf(sent.values())) {
            if (!gone.getRetracted() && !present.contains(gone.getClaimId())) {
                changes.add(retraction(gone, article, at));
            }
        }
        return changes;
    }

    /** What is to be remembered after {@link #changes}. */
    SentClaims memory(long articleRevision) {
        return new SentClaims(articleRevision, EXTRACTOR_VERSION, List.copyOf(sent.values()));
    }

    private String freeId(Claim claim, Set<String> present) {
        String evidence = NormalText.of(text(claim.getEvidence()));
        String numeral = text(claim.getNumeral());
        for (int ordinal = 0; ; ordinal++) {
            String id = Ids.claim(articleId, claim.getOutcome().name(), evidence, numeral, ordinal);
            SentClaim before = sent.get(id);
            if (!present.contains(id) && (before == null || !before.getRetracted())) {
                return id;
            }
        }
    }

    private Claim retraction(SentClaim gone, Article article, Instant at) {
        long revision = gone.getRevision() + 1;
        Claim record = Claim.newBuilder(decode(gone.getRecord()))
                .setRevision(revision)
                .setStatus(RecordStatus.RETRACTED)
                .setArticleRevision(article.getRevision())
                .setFetchedAt(article.getFetchedAt())
                .setExtractedAt(at)
                .setExtractorVersion(EXTRACTOR_VERSION)
                .build();
        sent.put(gone.getClaimId(), new SentClaim(gone.getClaimId(), revision, true, "", ByteBuffer.allocate(0)));
        return record;
    }

    private static String text(@Nullable TextSlot slot) {
        return slot == null ? "" : slot.getText();
    }

    private static ByteBuffer encode(Claim claim) {
        return ByteBuffer.wrap(CLAIMS.serializer().serialize(STORE, claim));
    }

    private static Claim decode(ByteBuffer record) {
        byte[] bytes = new byte[record.remaining()];
        record.duplicate().get(bytes);
        return CLAIMS.deserializer().deserialize(STORE, bytes);
    }
}
