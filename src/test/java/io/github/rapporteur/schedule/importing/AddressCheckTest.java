package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.7.7",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.200",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "3fff:fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::fb",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "2002:c0a8:101::1",
                "2002:7f00:1::"
            })
    void whatLeadsInsideOrNowhereIsRefused(String address) {
        assertThat(AddressCheck.isRefused(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1",
                "2003::1",
                "fbff::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void whatLeadsOutIsNot(String address) {
        assertThat(AddressCheck.isRefused(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void anAddressMappedIntoTheNewProtocolIsRefusedEvenWhenPublic() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 8, 8, 8, 8};
        assertThat(AddressCheck.isRefused(mapped)).isTrue();
    }

    /** The table knows at least as much as Java. */
    @Property
    void whatJavaCallsLocalIsRefused(@ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] sixteen) throws Exception {
        for (byte[] bytes : new byte[][] {four, sixteen}) {
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                assertThat(AddressCheck.isRefused(address))
                        .as(address.toString())
                        .isTrue();
            }
        }
    }
}
