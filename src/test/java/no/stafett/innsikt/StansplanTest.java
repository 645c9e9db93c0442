package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import no.stafett.Proevebase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Databasen vet ikke hvor mye reglene finner, så planen må holde uansett. Hvor fort det går, måles for seg. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StansplanTest {

    @Test
    void skal_ikke_se_gjennom_alt_som_er_funnet_for_hver_rad_som_står() throws SQLException {
        String plan = plan(Stanssporring.ALT);
        String bort = plan.substring(plan.indexOf("Delete on innsikt_stans"));
        assertThat(bort).containsPattern("NOT \\(ANY \\(\\((x(_\\d+)?\\.)?sak = \\(hashed SubPlan").doesNotContainPattern("Join Filter: .*n(_\\d+)?\\.sak = x(_\\d+)?\\.sak");
    }

    private static String plan(String spørring) throws SQLException {
        Proevebase base = Proevebase.ny();
        base.kjør("analyze");
        try (Connection program = base.som("stafett_app")) {
            LocalDate idag = LocalDate.of(2026, 3, 4);
            return String.join("\n", JdbcClient.create(new SingleConnectionDataSource(program, true)).sql("explain " + spørring).param("idag", idag)
                    .param("naa", Timestamp.from(Instant.parse("2026-03-04T10:00:00Z"))).param("maaned", idag.withDayOfMonth(1)).query(String.class).list());
        }
    }
}
