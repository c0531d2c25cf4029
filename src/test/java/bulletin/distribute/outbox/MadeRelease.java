package bulletin.distribute.outbox;

import bulletin.distribute.store.Approval;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.publish.Hashes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small release on the disk, with a pack for each of a number of areas. */
public record MadeRelease(Path folder, int areas) {
  public static final String ID = "attainment/2024-25";

  /** Writes the packs and the manifest. */
  public static MadeRelease in(Path folder, int areas) throws IOException {
    for (int i = 1; i <= areas; i++) {
      Path pack = Files.createDirectories(folder.resolve("packs").resolve(area(i) + "-area-" + i));
      try (OutputStream out = Files.newOutputStream(pack.resolve(name(i)));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        entry(zip, "manifest.json", "{\"area\": {\"code\": \"%s\"}}\n".formatted(area(i)));
        entry(zip, "figures.csv", "area,value\n%s,%d\n".formatted(area(i), i));
      }
    }
    MadeRelease made = new MadeRelease(folder, areas);
    made.writeManifest();
    return made;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  public void writeManifest() throws IOException {
    List<String> outputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.getFileName().toString().equals("manifest.json")) {
          outputs.add(
              "{\"name\": \"%s\", \"sha256\": \"%s\"}"
                  .formatted(folder.relativize(file), Hashes.of(file)));
        }
      }
    }
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"outputs\": [%s]}\n".formatted(String.join(",\n", outputs)));
  }

  public static String area(int number) {
    return "E09%06d".formatted(number);
  }

  public static String name(int number) {
    return "area-" + number + ".zip";
  }

  public Path pack(int number) {
    return folder.resolve("packs").resolve(area(number) + "-area-" + number).resolve(name(number));
  }

  public StoredRelease release(State state, Instant publication) throws IOException {
    return new StoredRelease(
        ID,
        "attainment",
        "2024/25",
        "Attainment",
        1,
        state,
        new Copy(folder, Hashes.of(folder.resolve("manifest.json"))),
        Optional.empty(),
        "ann",
        publication.minusSeconds(600),
        Optional.empty(),
        publication,
        "");
  }

  /** Puts it into a store, approved. */
  public void store(Store store, State state, Instant publication) throws IOException {
    StoredRelease release = release(state, publication);
    store.transaction(
        tables -> {
          tables.releases().put(release);
          tables
              .approvals()
              .add(
                  new Approval(
                      ID,
                      1,
                      release.copy().manifestSha256(),
                      "",
                      "bob",
                      publication.minusSeconds(60)));
          return true;
        });
  }

  /** An area's pack for a recipient. */
  public OutboxItem item(int recipient, String channel, Instant notBefore) throws IOException {
    return item(recipient, recipient, channel, "recipient-" + recipient, notBefore);
  }

  public OutboxItem item(int recipient, int pack, String channel, String address, Instant notBefore)
      throws IOException {
    return new OutboxItem(
        0,
        ID + "/1/publication/recipient-" + recipient + "/" + channel,
        ID,
        1,
        Stage.PUBLICATION,
        "recipient-" + recipient,
        "Recipient " + recipient,
        address,
        Optional.of(area(recipient)),
        channel,
        List.of(new SendFile(name(pack), pack(pack), Hashes.of(pack(pack)))),
        notBefore,
        Progress.fresh(notBefore));
  }
}
