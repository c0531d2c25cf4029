package bulletin.distribute.store;

import java.time.Instant;

/**
 * That a person approved exactly these bytes.
 *
 * @param manifestSha256 of the public copy's manifest
 * @param embargoSha256 of the embargoed copy's manifest; empty when there is no such copy
 */
public record Approval(
    String releaseId,
    int issue,
    String manifestSha256,
    String embargoSha256,
    String approvedBy,
    Instant approvedAt) {}
