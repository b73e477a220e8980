package io.github.rapporteur.schedule.importing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which network addresses a schedule is not fetched from, because they lead into the user's own computer or network, or
 * nowhere: the special ones of the registries of RFC 6890. Thread-safe.
 */
final class AddressCheck {
    private static final List<Range> REFUSED = Stream.of(
                    // this network, private, carrier-grade translation, loopback, link-local
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    // protocols, documentation, relays, measurements
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    // multicast, reserved, broadcast
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // unspecified, loopback, IPv4-compatible and IPv4-translated
                    "::/96",
                    "::ffff:0:0:0/96",
                    // translation within a network, discard
                    "64:ff9b:1::/48",
                    "100::/64",
                    // protocols (Teredo too), documentation, segment routing
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    // unique local, link-local, site-local, multicast
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Range::of)
            .toList();

    /** Java reads this one as an IPv4 address when it is written, so it stands here as bytes. */
    private static final Range MAPPED = new Range(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    private static final Range TRANSLATED = Range.of("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    private AddressCheck() {}

    /** Whether nothing may be fetched from there. */
    static boolean isRefused(InetAddress address) {
        return isRefused(address.getAddress());
    }

    /** As above, by the 4 or 16 bytes of an address; also decides about an IPv4 address inside an IPv6 one. */
    static boolean isRefused(byte[] address) {
        if (MAPPED.holds(address) || REFUSED.stream().anyMatch(range -> range.holds(address))) {
            return true;
        }
        return (TRANSLATED.holds(address) && isRefused(Arrays.copyOfRange(address, 12, 16)))
                || (SIX_TO_FOUR.holds(address) && isRefused(Arrays.copyOfRange(address, 2, 6)));
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
    private record Range(byte[] start, int bits) {
        /** Of "10.0.0.0/8"; never asks a name server, since these are no names. */
        static Range of(String written) {
            int slash = written.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
