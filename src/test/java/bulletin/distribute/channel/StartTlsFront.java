package bulletin.distribute.channel;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before GreenMail, which knows no STARTTLS, and ends the encryption there. Every line
 * between is the client's and the server's own, but for the fault that is planted.
 */
public final class StartTlsFront implements AutoCloseable {
  /** What goes wrong. */
  public enum Fault {
    NONE,
    OFFERS_NO_STARTTLS,
    DROPS_IN_THE_MIDDLE,
    DROPS_AFTER_ACCEPTING,
    PUTS_OFF,
    REFUSES_THE_RECIPIENT,
    NEVER_ANSWERS
  }

  private final ServerSocket socket;
  private final int server;
  private final SSLContext context;
  private final AtomicInteger encrypted = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;
  private volatile Duration pause = Duration.ZERO;
  private volatile @Nullable Instant first;

  /** Listens on a free port of this machine. */
  public StartTlsFront(int server, SSLContext context) throws IOException {
    this(server, context, 0);
  }

  public StartTlsFront(int server, SSLContext context, int port) throws IOException {
    this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.context = context;
    Thread.ofPlatform().daemon().name("front").start(this::listen);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void plant(Fault planted) {
    fault = planted;
  }

  /** How long the server takes over each mail. */
  public void slow(Duration taken) {
    pause = taken;
  }

  /** When the first mail came in. */
  public Optional<Instant> first() {
    return Optional.ofNullable(first);
  }

  /** How many mails came in encrypted. */
  public int encrypted() {
    return encrypted.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket mail = new Socket(InetAddress.getLoopbackAddress(), server)) {
      new Conversation(client, mail).hold();
    } catch (IOException e) {
      // The client sees its connection end.
    }
  }

  private final class Conversation {
    private final InputStream fromServer;
    private final OutputStream toServer;
    private Socket client;
    private InputStream fromClient;
    private OutputStream toClient;
    private boolean isEncrypted;

    Conversation(Socket client, Socket mail) throws IOException {
      this.fromServer = new BufferedInputStream(mail.getInputStream());
      this.toServer = mail.getOutputStream();
      this.client = client;
      this.fromClient = new BufferedInputStream(client.getInputStream());
      this.toClient = client.getOutputStream();
    }

    void hold() throws IOException {
      reply(answer());
      for (String line = line(fromClient); !line.isEmpty(); line = line(fromClient)) {
        String command = line.strip().toUpperCase(Locale.ROOT);
        if (fault == Fault.NEVER_ANSWERS) {
          continue;
        }
        if (command.equals("STARTTLS")) {
          reply("220 Go ahead\r\n");
          encrypt();
        } else if (command.startsWith("MAIL") && fault == Fault.PUTS_OFF) {
          reply("451 4.3.0 Too busy, come back later\r\n");
        } else if (command.startsWith("RCPT") && fault == Fault.REFUSES_THE_RECIPIENT) {
          reply("550 5.1.1 No such mailbox\r\n");
        } else {
          pass(line, command);
        }
        if (command.equals("DATA") && !data()) {
          return;
        }
      }
    }

    private void pass(String line, String command) throws IOException {
      toServer.write(line.getBytes(StandardCharsets.ISO_8859_1));
      toServer.flush();
      String answer = answer();
      boolean offers =
          command.startsWith("EHLO") && !isEncrypted && fault != Fault.OFFERS_NO_STARTTLS;
      reply(offers ? offering(answer) : answer);
    }

    /** The first line greets; each line but the last has a hyphen. */
    private static String offering(String answer) {
      int greeting = answer.indexOf("\r\n") + 2;
      String more = answer.substring(greeting);
      return "250-"
          + answer.substring(4, greeting)
          + (more.isEmpty() ? "250 STARTTLS\r\n" : "250-STARTTLS\r\n" + more);
    }

    private void encrypt() throws IOException {
      SSLSocket wrapped =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(
                      client, client.getInetAddress().getHostName(), client.getPort(), true);
      wrapped.setUseClientMode(false);
      wrapped.startHandshake();
      client = wrapped;
      fromClient = new BufferedInputStream(wrapped.getInputStream());
      toClient = wrapped.getOutputStream();
      isEncrypted = true;
    }

    /** Whether the conversation goes on. */
    private boolean data() throws IOException {
      for (String line = line(fromClient); !line.equals(".\r\n"); line = line(fromClient)) {
        if (fault == Fault.DROPS_IN_THE_MIDDLE || line.isEmpty()) {
          client.close();
          return false;
        }
        toServer.write(line.getBytes(StandardCharsets.ISO_8859_1));
      }
      toServer.write(".\r\n".getBytes(StandardCharsets.ISO_8859_1));
      toServer.flush();
      if (first == null) {
        first = Instant.now();
      }
      String answer = answer();
      delay();
      if (isEncrypted) {
        encrypted.incrementAndGet();
      }
      if (fault == Fault.DROPS_AFTER_ACCEPTING) {
        client.close();
        return false;
      }
      reply(answer);
      return true;
    }

    /** After the mail is taken: here a sender's end leaves a mail that it does not know of. */
    private void delay() {
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** All lines of a reply. */
    private String answer() throws IOException {
      StringBuilder all = new StringBuilder();
      String line;
      do {
        line = line(fromServer);
        all.append(line);
      } while (line.length() > 3 && line.charAt(3) == '-');
      return all.toString();
    }

    private void reply(String text) throws IOException {
      toClient.write(text.getBytes(StandardCharsets.ISO_8859_1));
      toClient.flush();
    }

    private static String line(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int each = in.read(); each >= 0; each = in.read()) {
        line.write(each);
        if (each == '\n') {
          break;
        }
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
