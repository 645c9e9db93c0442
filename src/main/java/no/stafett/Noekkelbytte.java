package no.stafett;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import no.stafett.felles.noekler.Noekkelfeil;
import no.stafett.felles.noekler.Noekkelfil;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.felles.noekler.Omlaasing;
import no.stafett.stafettlogg.vedlegg.Gamlefiler;
import no.stafett.stafettlogg.vedlegg.Vedleggsarkiv;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kommandoene {@code lag noekkel}, som legger en ny nøkkel i fila, og {@code bytt noekkel}, som låser alt i databasen med den nyeste.
 * Den siste kan stoppes når som helst og kjøres om igjen, og begge virker også mens Stafett kjører.
 */
final class Noekkelbytte {

    private static final Map<List<String>, ToIntFunction<ConfigurableEnvironment>> KOMMANDOER =
            Map.of(List.of("lag", "noekkel"), Noekkelbytte::lag, List.of("bytt", "noekkel"), Noekkelbytte::bytt);
    private static final int BUNKE = 100;

    private Noekkelbytte() {
    }

    static boolean gjelder(String[] valg) {
        return Arrays.stream(valg).anyMatch("noekkel"::equals);
    }

    /** @return 0 når alt er gjort, ellers 1 */
    static int kjør(String[] valg) {
        List<String> skrevet = Arrays.stream(valg).filter(v -> !v.startsWith("--")).toList();
        if (!KOMMANDOER.containsKey(skrevet)) {
            Konsoll.siFeil("Ukjent kommando. Skriv: lag noekkel, eller: bytt noekkel");
            return 1;
        }
        SpringApplication program = new SpringApplication(Noekkelbytte.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setDefaultProperties(Map.of(skrevet.get(0).equals("lag") ? Databaseoppstart.UTEN : Databaseoppstart.BARE_LESE, "ja",
                // Det som gikk galt med databasen, sies i én linje her.
                "logging.level.org.springframework.transaction", "off"));
        try (ConfigurableApplicationContext oppsett = program.run(valg)) {
            return KOMMANDOER.get(skrevet).applyAsInt(oppsett.getEnvironment());
        } catch (Oppstartsavvik | Noekkelfeil e) {
            Konsoll.siFeil(e.getMessage());
            return 1;
        } catch (IllegalStateException e) {
            // Grunnen er alt sagt i én linje, av Oppstartsfeil.
            return 1;
        }
    }

    private static int lag(ConfigurableEnvironment oppsett) {
        Path fil = Noekkeloppstart.fil(oppsett);
        String ny = Noekkelfil.leggTil(fil);
        Konsoll.si("Nøkkelen " + ny + " er lagt nederst i " + fil + ". Ta vare på fila et annet sted enn databasen, nå. "
                + "Har Stafett alt vedlegg, kjør så: bytt noekkel");
        return 0;
    }

    private static int bytt(ConfigurableEnvironment oppsett) {
        Noekkelring ring = Noekkeloppstart.aapne(Noekkeloppstart.fil(oppsett));
        try (Connection database = DriverManager.getConnection(oppsett.getRequiredProperty("spring.datasource.url"),
                oppsett.getProperty("spring.datasource.username"), oppsett.getProperty("spring.datasource.password"))) {
            // Uten noen å arbeide for er tabellene tomme (V28).
            database.createStatement().execute("set search_path to stafett; set stafett.person to 'system'");
            return bytt(new SingleConnectionDataSource(database, true), ring);
        } catch (SQLException | DataAccessException | TransactionException e) {
            Konsoll.siFeil(grunn(e));
            return 1;
        }
    }

    private static int bytt(SingleConnectionDataSource database, Noekkelring ring) {
        JdbcClient sql = JdbcClient.create(database);
        TransactionTemplate transaksjon = new TransactionTemplate(new JdbcTransactionManager(database));
        Gamlefiler gamle = new Gamlefiler(sql, transaksjon, ring);
        long kryptert = 0;
        while (gamle.krypterNeste()) {
            kryptert++;
        }
        Omlaasing omlaasing = new Omlaasing(sql, transaksjon, ring, BUNKE);
        long byttet = omlaasing.bytt(Vedleggsarkiv.FILNOEKKEL, antall -> { });
        long igjen = omlaasing.igjen(Vedleggsarkiv.FILNOEKKEL);
        Konsoll.si("Den nyeste nøkkelen er " + ring.nyeste() + ". Byttet: " + byttet + ". Kryptert for første gang: " + kryptert + ".");
        utenBruk(ring, omlaasing);
        if (igjen > 0) {
            Konsoll.siFeil(igjen + " vedlegg er fortsatt låst med en annen nøkkel. Den mangler i fila, de er endret, eller en annen bytter "
                    + "samtidig. Legg nøkkelen tilbake og kjør kommandoen en gang til.");
        }
        return igjen == 0 ? 0 : 1;
    }

    private static void utenBruk(Noekkelring ring, Omlaasing omlaasing) {
        List<String> iBruk = omlaasing.iBruk(Vedleggsarkiv.FILNOEKKEL);
        ring.ider().stream().filter(id -> !id.equals(ring.nyeste()) && !iBruk.contains(id)).forEach(id ->
                Konsoll.si("Nøkkelen " + id + " er ikke i bruk lenger. La den stå så lenge dere har sikkerhetskopier fra før i dag."));
    }

    private static String grunn(Exception feil) {
        Throwable innerst = feil instanceof DataAccessException e ? e.getMostSpecificCause() : feil;
        boolean gammel = innerst instanceof SQLException e && ("42P01".equals(e.getSQLState()) || "42703".equals(e.getSQLState()));
        return gammel ? "Databasen er ikke klar for nøkler: start Stafett på den én gang først."
                : "Nøkkelen er ikke byttet overalt. Kjør kommandoen en gang til; den fortsetter der den slapp. "
                        + (innerst.getMessage() == null ? "" : innerst.getMessage().lines().findFirst().orElse(""));
    }
}
