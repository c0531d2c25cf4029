package bulletin.distribute.calendar;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether everybody can get what {@code distribution.yaml} says. */
final class SendCheck {
  private static final Set<String> BY_EMAIL = Set.of("mail", "notify");

  private final Part root;
  private final List<Recipient> recipients;
  private final ErrorsFound errors;

  private SendCheck(Part root, List<Recipient> recipients, ErrorsFound errors) {
    this.root = root;
    this.recipients = recipients;
    this.errors = errors;
  }

  static void check(Part root, List<Recipient> recipients, ErrorsFound errors) {
    SendCheck check = new SendCheck(root, recipients, errors);
    check.names();
    root.get("channels").items().forEach(check::login);
    root.get("send").items().forEach(check::send);
    check.roles();
    check.access();
    check.store();
  }

  private List<String> channels() {
    return root.get("channels").each("name");
  }

  private void names() {
    List<String> names = channels();
    List<Part> items = root.get("channels").items();
    for (int i = 0; i < items.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        errors.add(
            items.get(i).get("name").place(),
            "A second channel is called " + Say.quote(names.get(i)) + ".",
            "Wanted: each name once.",
            "Rename one of them.");
      }
    }
  }

  /** A user and how it is known come together. */
  private void login(Part channel) {
    String type = channel.get("type").sure();
    boolean hasUser = channel.get("user").present();
    boolean hasPassword = channel.get("password").present();
    if (type.equals("mail") && hasUser != hasPassword) {
      errors.add(
          channel.place(),
          "The channel has a %s and no %s."
              .formatted(hasUser ? "user" : "password", hasUser ? "password" : "user"),
          "Wanted: both, or neither.",
          "Add the other, or remove it.");
    }
    if (type.equals("sftp") && hasPassword == channel.get("key").present()) {
      errors.add(
          channel.place(),
          "The channel has " + (hasPassword ? "a password and a key." : "no password and no key."),
          "Wanted: one of them.",
          hasPassword ? "Remove one." : "Add one.");
    }
  }

  private Optional<Part> channel(Part named) {
    String name = named.sure();
    Optional<Part> channel =
        root.get("channels").items().stream()
            .filter(each -> each.get("name").sure().equals(name))
            .findFirst();
    if (channel.isEmpty()) {
      errors.addWrongValue(
          named.place(),
          "There is no channel " + Say.quote(name) + ".",
          "Channels: " + Say.list(channels()) + ".",
          Say.didYouMean(name, channels()) + "Correct it, or add the channel.");
    }
    return channel;
  }

  private void send(Part send) {
    Optional<Part> channel = channel(send.get("by"));
    String group = send.get("to").sure();
    List<Recipient> members =
        recipients.stream().filter(recipient -> recipient.groups().contains(group)).toList();
    if (members.isEmpty()) {
      List<String> groups = recipients.stream().flatMap(r -> r.groups().stream()).toList();
      errors.addWrongValue(
          send.get("to").place(),
          "No recipient is in the group " + Say.quote(group) + ".",
          "Groups: " + Say.list(groups.stream().distinct().sorted().toList()) + ".",
          Say.didYouMean(group, groups) + "Correct it, or add the group to recipients.");
    }
    channel.ifPresent(found -> addresses(send, members, isByEmail(found)));
    if (send.get("gets").sure().equals("own pack")) {
      without(members, recipient -> recipient.area().isPresent(), send, "area");
    }
  }

  private void addresses(Part send, List<Recipient> members, boolean isByEmail) {
    without(
        members,
        recipient -> (isByEmail ? recipient.email() : recipient.folder()).isPresent(),
        send,
        isByEmail ? "email" : "folder");
  }

  private void without(
      List<Recipient> members, Predicate<Recipient> has, Part send, String column) {
    List<String> lacking = members.stream().filter(has.negate()).map(Recipient::id).toList();
    if (!lacking.isEmpty()) {
      errors.add(
          send.place(),
          "%d of the group lack %s: %s."
              .formatted(
                  lacking.size(),
                  Say.withArticle(column),
                  Say.list(lacking.subList(0, Math.min(5, lacking.size())))),
          "Wanted: every recipient of the group with its " + column + ".",
          "Fill the column in the recipients' file.");
    }
  }

  private static boolean isByEmail(Part channel) {
    return BY_EMAIL.contains(channel.get("type").sure());
  }

  /** The list of roles is published: it must not give away who holds them. */
  private void roles() {
    for (Part person : root.get("pre_release").get("people").items()) {
      Part role = person.get("role");
      if (role.sure().contains("@") || role.sure().contains(person.get("name").sure())) {
        errors.add(
            role.place(),
            "The role " + Say.quote(role.sure()) + " names the person.",
            "Wanted: a role without a name or e-mail address, for it is published.",
            "Say what the person does.");
      }
    }
  }

  private void access() {
    Part named = root.get("pre_release").get("channel");
    if (!named.present() || channel(named).isEmpty()) {
      return;
    }
    for (Part person : root.get("pre_release").get("people").items()) {
      if (!person.get("address").present()) {
        errors.add(
            person.place(),
            "The person has no address, and the channel "
                + Say.quote(named.sure())
                + " would send the embargoed copy.",
            "Wanted: the address of each person.",
            "Add address:, or remove the channel of pre_release.");
      }
    }
  }

  private void store() {
    Part store = root.get("store");
    if (store.present() && store.get("folder").present() == store.get("url").present()) {
      errors.add(
          store.place(),
          "The store has " + (store.get("url").present() ? "a folder and a url." : "neither."),
          "Wanted: a folder, or the url of a PostgreSQL database.",
          store.get("url").present() ? "Remove one." : "Add one, or remove store.");
    }
  }
}
