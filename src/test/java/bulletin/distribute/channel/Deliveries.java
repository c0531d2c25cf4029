package bulletin.distribute.channel;

import bulletin.distribute.channel.Delivery.Addressee;
import bulletin.distribute.channel.Delivery.Letter;
import bulletin.publish.Hashes;
import bulletin.render.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Deliveries to send in tests. */
final class Deliveries {
  static final String ADDRESS = "vsh@camden.example";

  private Deliveries() {}

  /** A report folder with an e-mail text. */
  static Templates templates(Path folder) throws IOException {
    Path report = Files.createDirectories(folder.resolve("templates/attainment"));
    Files.writeString(
        report.resolve("email.ftl"),
        """
        Subject: ${release.title}, ${release.name}

        To ${recipient.name}
        <#list files as file>
        ${file.name} (${file.size})<#if file.link??>: ${file.link}</#if>
        </#list>
        <#if release.embargo??>
        ${release.embargo}
        </#if>
        """);
    return Templates.of(folder.resolve("templates"));
  }

  static SentFile file(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve("from-" + name);
    Files.writeString(file, content);
    return new SentFile(name, file, Hashes.of(file));
  }

  static Delivery to(String address, SentFile... files) {
    return attempt(1, address, files);
  }

  static Delivery attempt(int attempt, String address, SentFile... files) {
    return new Delivery(
        "attainment/2024-25/camden/post",
        attempt,
        new Addressee("camden", "Camden", address),
        "attainment/2024-25",
        new Letter("attainment", "Attainment", "2024/25", Optional.empty(), Optional.empty()),
        List.of(files),
        Optional.empty());
  }
}
