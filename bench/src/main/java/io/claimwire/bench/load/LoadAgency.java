package io.claimwire.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thousands of hosts, each an address of the loopback network, served by one thread that costs next to nothing beside
 * the stage that is measured. A feed never changes: its first answer is whole, all others are 304.
 */
final class LoadAgency implements AutoCloseable {

    private static final String ETAG = "\"same\"";

    private final Selector selector = Selector.open();
    private final int port;
    private final int entries;
    private final int pageHosts;
    private final AtomicLong whole = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final Thread thread = new Thread(this::serve, "load-agency");

    /**
     * @param entries of each feed
     * @param pageHosts hosts that the entries' links lead to
     */
    LoadAgency(int hosts, int entries, int pageHosts) throws IOException {
        this.entries = entries;
        this.pageHosts = pageHosts;
        int settled = 0;
        for (int i = 0; i < hosts; i++) {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress(address(i), settled), 64);
            settled = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT);
        }
        port = settled;
        thread.setDaemon(true);
        thread.start();
    }

    String host(int number) {
        return address(number) + ":" + port;
    }

    String pageHost(int number) {
        return "127.200.0." + (number + 1) + ":" + port;
    }

    /** Feeds sent whole. */
    long whole() {
        return whole.get();
    }

    /** Answers of 304. */
    long unchanged() {
        return unchanged.get();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }

    private static String address(int number) {
        return "127.1." + number / 250 + "." + (number % 250 + 1);
    }

    private void serve() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    answer(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | RuntimeException e) {
            if (selector.isOpen()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void answer(SelectionKey key) throws IOException {
        if (key.channel() instanceof ServerSocketChannel server) {
            SocketChannel accepted = server.accept();
            if (accepted != null) {
                accepted.configureBlocking(false);
                accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(4_096));
            }
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        try {
            if (channel.read(buffer) < 0) {
                channel.close();
                return;
            }
            String request = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
            if (request.endsWith("\r\n\r\n")) {
                buffer.clear();
                ByteBuffer reply = ByteBuffer.wrap(reply(request).getBytes(StandardCharsets.UTF_8));
                while (reply.hasRemaining()) {
                    channel.write(reply);
                }
            }
        } catch (IOException gone) {
            channel.close();
        }
    }

    private String reply(String request) {
        String path = request.split(" ", 3)[1];
        if (!path.startsWith("/feed")) {
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        }
        if (request.contains(ETAG)) {
            unchanged.incrementAndGet();
            return "HTTP/1.1 304 Not Modified\r\nETag: " + ETAG + "\r\n\r\n";
        }
        whole.incrementAndGet();
        String body = feed(Integer.parseInt(path.substring("/feed".length())));
        return "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: " + ETAG + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String feed(int number) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Feed ")
                .append(number)
                .append("</title>");
        for (int i = 0; i < entries; i++) {
            int entry = number * entries + i;
            rss.append("<item><title>Dispatch ")
                    .append(entry)
                    .append("</title><link>http://")
                    .append(pageHost(entry % pageHosts))
                    .append("/news/")
                    .append(entry)
                    .append("</link><description>A summary of some length, as feeds have them.</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }
}
