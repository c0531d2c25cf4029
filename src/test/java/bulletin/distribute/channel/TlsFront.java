package bulletin.distribute.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Stands before a server of this machine that speaks no TLS, and ends the encryption there. */
final class TlsFront implements AutoCloseable {
  private final SSLServerSocket socket;
  private final int server;
  private final AtomicInteger shaken = new AtomicInteger();

  /** Listens on a free port of this machine. */
  TlsFront(int server, SSLContext context) throws IOException {
    this.socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    Thread.ofPlatform().daemon().name("tls-front").start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many connections were encrypted. */
  int shaken() {
    return shaken.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        SSLSocket client = (SSLSocket) socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(SSLSocket client) {
    try (client;
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), server)) {
      client.startHandshake();
      shaken.incrementAndGet();
      Thread back = Thread.ofPlatform().daemon().start(() -> pass(plain, client));
      pass(client, plain);
      back.join();
    } catch (IOException e) {
      // The client sees its connection end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two has gone.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
