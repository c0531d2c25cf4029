package bulletin.distribute.channel;

import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an e-mail says: {@code email.ftl} of the report's folder, whose first line is {@code
 * Subject: ...}, then an empty line, then the text.
 *
 * @param subject one line
 * @param body with line feeds
 */
record EmailText(String subject, String body) {
  private static final String SUBJECT = "Subject:";

  /** A file as the text names it. */
  record Named(String name, long bytes, String link) {
    private Map<String, Object> model() {
      Map<String, Object> model = new LinkedHashMap<>();
      model.put("name", name);
      model.put("size", size(bytes));
      if (!link.isEmpty()) {
        model.put("link", link);
      }
      return model;
    }
  }

  /** Fills the template, and marks a rehearsal where it cannot be overlooked. */
  static EmailText of(Templates templates, Delivery delivery, List<Named> files)
      throws DeliveryFailure {
    String template = delivery.letter().report() + "/email.ftl";
    String text;
    try {
      text = templates.render(template, model(delivery, files)).strip();
    } catch (TemplateError e) {
      throw DeliveryFailure.lasting(String.valueOf(e.getMessage()));
    }
    int end = text.indexOf('\n');
    if (!text.startsWith(SUBJECT) || end < 0) {
      throw DeliveryFailure.lasting(
          template
              + ": the text does not begin with a line Subject: and a text below it. Write \"Subject: ...\" as the first line.");
    }
    return new EmailText(
            text.substring(SUBJECT.length(), end).strip(), text.substring(end).strip() + "\n")
        .marked(delivery);
  }

  private EmailText marked(Delivery delivery) {
    return delivery
        .rehearsal()
        .map(
            whom ->
                new EmailText(
                    "[REHEARSAL] " + subject,
                    "REHEARSAL: this would have gone to " + whom + ".\n\n" + body))
        .orElse(this);
  }

  private static Map<String, Object> model(Delivery delivery, List<Named> files) {
    Map<String, Object> release = new LinkedHashMap<>();
    release.put("title", delivery.letter().title());
    release.put("name", delivery.letter().release());
    delivery.letter().embargo().ifPresent(text -> release.put("embargo", text));
    delivery.letter().correction().ifPresent(text -> release.put("correction", text));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("release", release);
    model.put("recipient", Map.of("name", delivery.to().name()));
    model.put("files", files.stream().map(Named::model).toList());
    return model;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, Math.round(bytes / 1000.0)) + " KB"
        : "%.1f MB".formatted(bytes / 1e6);
  }
}
