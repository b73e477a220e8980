package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin|Europe/Berlin",
                "\"Europe/Berlin\"|Europe/Berlin",
                "europe/berlin|Europe/Berlin",
                "America/New York|America/New_York",
                "/freeassociation.sourceforge.net/Europe/Berlin|Europe/Berlin",
                "/mozilla.org/20050126_1/America/Argentina/Ushuaia|America/Argentina/Ushuaia",
                "W. Europe Standard Time|Europe/Berlin",
                "W. Europe Daylight Time|Europe/Berlin",
                "Pacific Standard Time|America/Los_Angeles",
                "(UTC-05:00) Eastern Time (US & Canada)|America/New_York",
                "(UTC-05:00) Eastern Time (US and Canada)|America/New_York",
                "(GMT+10:00) Canberra\\, Melbourne\\, Sydney|Australia/Sydney",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|Europe/Berlin",
                "(UTC-03:00) Brasília|America/Sao_Paulo",
                "(UTC+09:00) Osaka|+09:00",
                "(UTC+02:00) Helsinki|Europe/Helsinki",
                "(UTC+03:00) Nowhere At All|+03:00",
                "tzone://Microsoft/Utc|Z",
                "UTC+2|UTC+02:00",
                "GMT+0530|GMT+05:30",
                "Mitteleuropäische Zeit|Europe/Berlin"
            })
    void programsNamesAreUnderstood(String written, String zone) {
        assertThat(ZoneNames.find(written)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"''", "tzone://Microsoft/Custom", "Customized Time Zone", "BST", "IST", "17", "Nowhere/Atall"})
    void namesThatMeanNothingAreEmpty(String written) {
        assertThat(ZoneNames.find(written)).isEmpty();
    }

    @Test
    void everyZoneOfTheWindowsTableExists() {
        assertThat(ZoneNames.find("Line Islands Standard Time")).contains(ZoneId.of("Pacific/Kiritimati"));
    }
}
