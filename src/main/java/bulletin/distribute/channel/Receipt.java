package bulletin.distribute.channel;

/**
 * That a delivery was taken.
 *
 * @param where it went, in words
 * @param again whether an earlier attempt had brought it already, so that nothing was sent now
 */
public record Receipt(String where, boolean again) {}
