package bulletin.source.ees;

/** A publication with data sets in the API. */
public record Publication(
    String id, String title, String slug, String summary, String lastPublished) {}
