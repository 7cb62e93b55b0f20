package dev.chartgate.webhook.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a Service does: leads each connection to one of the replicas that are ready, by turns. It
 * never tries a second one, so what a replica does not answer is lost.
 */
final class Balancer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  /** Takes connections from now on. */
  Balancer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("balancer").start(this::accept);
  }

  /** How many connections there have been. */
  int connections() {
    return turn.get();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** A replica is ready. */
  void add(int port) {
    ports.add(port);
  }

  /** A replica is not ready any more; its connections stay. */
  void remove(int port) {
    ports.removeIf(ready -> ready == port);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> lead(client));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void lead(Socket client) {
    List<Integer> ready = List.copyOf(ports);
    try (client;
        Socket replica =
            new Socket(
                InetAddress.getLoopbackAddress(),
                ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())))) {
      client.setTcpNoDelay(true);
      replica.setTcpNoDelay(true);
      Thread back = Thread.ofVirtual().start(() -> copy(replica, client));
      copy(client, replica);
      back.join();
    } catch (IOException e) {
      // The client sees its connection end, which is what the test counts.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
