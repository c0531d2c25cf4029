package bulletin.distribute.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose pack a file is of, as the manifest says that was written with the pack. */
final class PackOwner {
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper JSON = new JsonMapper();

  private PackOwner() {}

  /**
   * The code of the area. Of a zip, its own manifest decides; of another file, that of the
   * innermost folder that has one below the release's.
   */
  static Optional<String> of(Path file, Path release) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return ofZip(file);
    }
    Path top = release.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (;
        folder != null && folder.startsWith(top) && !folder.equals(top);
        folder = folder.getParent()) {
      Path manifest = folder.resolve(MANIFEST);
      if (Files.exists(manifest)) {
        return code(JSON.readTree(Files.readAllBytes(manifest)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry manifest =
          zip.stream()
              .filter(entry -> entry.getName().matches("([^/]+/)?" + MANIFEST))
              .findFirst()
              .orElse(null);
      if (manifest == null) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(manifest)) {
        return code(JSON.readTree(in));
      }
    }
  }

  private static Optional<String> code(JsonNode manifest) {
    String code = manifest.path("area").path("code").asString("");
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }
}
