package bulletin.source.ees;

import java.net.URI;
import java.util.Optional;

/**
 * A query as a person can send it without this program. A preview token is never shown: the code
 * takes it from the environment.
 *
 * @param uri with the exact version
 * @param browser the same by GET, when GET can say it
 */
public record ShownRequest(URI uri, String body, Optional<URI> browser, boolean withToken) {
  private static final String TOKEN = "BULLETIN_PREVIEW_TOKEN";

  /** Shows a query. */
  public static ShownRequest of(URI uri, ResolvedQuery query, int pageSize, boolean withToken) {
    return new ShownRequest(
        uri,
        query.body(1, pageSize),
        query.parameters(pageSize).map(p -> URI.create(uri + "&" + p)),
        withToken);
  }

  /** For a shell. */
  public String curl() {
    return "curl --silent --show-error --compressed '"
        + uri
        + "' \\\n  --header 'Content-Type: application/json' \\\n"
        + (withToken ? "  --header \"Preview-Token: $" + TOKEN + "\" \\\n" : "")
        + "  --data '"
        + body.replace("'", "'\\''")
        + "'\n";
  }

  /** For Python 3, its standard library alone. */
  public String python() {
    return """
        import json, os, urllib.request

        request = urllib.request.Request(
            "%s",
            data=%s.encode("utf-8"),
            headers={"Content-Type": "application/json"%s},
        )
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
        """
        .formatted(
            uri,
            Shapes.JSON.writeValueAsString(body),
            withToken ? ", \"Preview-Token\": os.environ[\"" + TOKEN + "\"]" : "");
  }

  /** For R with httr2. */
  public String r() {
    return """
        library(httr2)

        answer <- request("%s") |>
        %s  req_body_raw(r"---(%s)---", type = "application/json") |>
          req_perform() |>
          resp_body_json()
        """
        .formatted(
            uri,
            withToken ? "  req_headers(`Preview-Token` = Sys.getenv(\"" + TOKEN + "\")) |>\n" : "",
            body);
  }
}
