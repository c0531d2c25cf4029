package bulletin.source.ees;

import java.net.URI;
import java.util.Optional;

/**
 * One request.
 *
 * @param body JSON that is posted; empty for GET
 * @param accept the media types that are taken
 * @param most the longest answer that is taken, unpacked, in bytes
 */
record Ask(URI uri, Optional<String> body, String accept, long most) {
  String method() {
    return body.isPresent() ? "POST" : "GET";
  }

  Ask at(URI other) {
    return new Ask(other, body, accept, most);
  }

  @Override
  public String toString() {
    return method() + " " + uri;
  }
}
