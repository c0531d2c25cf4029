package bulletin.render.template;

import freemarker.cache.TemplateLoader;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds templates in one folder; what lies outside it, by whatever path, does not exist. */
final class TemplateFolder implements TemplateLoader {
  private final Path root;

  TemplateFolder(Path root) {
    this.root = root;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    Path file = file(name);
    return file != null && Files.isRegularFile(file) && isInside(file) ? file : null;
  }

  /** The text of a file in the folder. */
  String read(String name) throws IOException {
    if (findTemplateSource(name) instanceof Path file) {
      return Files.readString(file);
    }
    throw new TemplateNotFoundException(name, null, null);
  }

  /** A link inside the folder may lead out of it, so the real path decides. */
  private boolean isInside(Path file) throws IOException {
    return file.toRealPath().startsWith(root.toRealPath());
  }

  private @Nullable Path file(String name) {
    try {
      Path file = root.resolve(name).normalize();
      return file.startsWith(root) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Templates are read once: a release is made from the files as they stood when it began. */
  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return Files.newBufferedReader((Path) source, StandardCharsets.UTF_8);
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
