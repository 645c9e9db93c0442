package no.stafett.ytelse;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.Proevebase;
import no.stafett.Program;
import no.stafett.felles.SakId;
import no.stafett.prosess.NakenMotor;
import no.stafett.prosess.Prosesser;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Ti tusen tidtakere som forfaller på én gang, med to noder: varslene om evaluering i 2 500 saker, fire i hver. To av dem minner om datoen,
 * og to gir en oppgave. Motoren alene kjører en modell med samme form, også den med to noder.
 */
final class Tidtakerrader {

    static final String HVA = "10 000 forfalte tidtakere på to noder";
    static final int SAKER = 2_500;
    private static final int I_HVER = 4;
    private static final String FORFALL = "update camunda.act_ru_job set duedate_ = now() - interval '1 minute' where handler_type_ like 'timer%' and process_def_key_ = '";
    private static final String IGJEN = "select count(*) from camunda.act_ru_job where process_def_key_ = '";
    /** Det hver sak skal ha: to påminnelser, og én oppgave til lederen og én til koordinatoren. */
    private static final String AVVIK = """
            select count(*) from sak s where s.saksnummer in (select 'Y-' || g from generate_series(1, 2500) g)
               and ((select count(*) from paaminnelse p where p.sak = s.id) <> 2 or (select count(*) from oppgave o where o.sak = s.id and o.prosess = 'evalueringsvarsel') <> 2)""";

    private final Sted sted;

    Tidtakerrader(Sted sted) {
        this.sted = sted;
    }

    void mål() throws IOException, SQLException {
        double vår = vår();
        double motorens = motorens();
        sted.tabell().legg(Rad.minst(HVA + ", mot motoren innstilt som vår", 0.5, vår / motorens, "×", Tekst.fart(vår) + " mot " + Tekst.fart(motorens)));
        sted.tabell().legg(Rad.høyst(HVA + ", saker der noe mangler eller skjedde to ganger", 0, tall(sted.base(), AVVIK), "", ""));
    }

    /** Dette programmet er den ene noden; jar-en i en egen prosess er den andre. */
    private double vår() throws IOException, SQLException {
        sted.base().kjør("insert into tiltaksplan (id, sak, evalueringsdato, opprettet) select gen_random_uuid(), maalestokk.id(2, g), current_date + 60, now() from generate_series(1, "
                + SAKER + ") g");
        TransactionTemplate transaksjon = new TransactionTemplate(sted.hent(PlatformTransactionManager.class));
        Runder.samtidig(sted.oppsett().klienter(), klient -> {
            for (int n = 1 + klient; n <= SAKER; n += sted.oppsett().klienter()) {
                SakId sak = new SakId(UUID.fromString("20000000-0000-4000-8000-%012d".formatted(n)));
                transaksjon.executeWithoutResult(her -> sted.hent(Prosesser.class).start("plan_lagt", sak));
            }
            return null;
        });
        Path mappe = Files.createTempDirectory(Path.of("target"), "ytelse-node").toAbsolutePath();
        try (Program ignorert = Program.start(mappe, sted.base().miljø(), List.of("-XX:TieredStopAtLevel=4", "-jar", Oppstartsrad.JAR.toString()),
                "--stafett.demo=ja").ventTilKlart()) {
            return tøm(sted.base(), "evalueringsvarsel");
        } finally {
            FileSystemUtils.deleteRecursively(mappe);
        }
    }

    private double motorens() throws SQLException {
        Proevebase base = Proevebase.ved("1");
        try (HikariDataSource kilde = new HikariDataSource()) {
            kilde.setJdbcUrl(base.url());
            kilde.setUsername("stafett_eier");
            kilde.setPassword(base.passord("stafett_eier"));
            kilde.setMaximumPoolSize(16);
            ProcessEngine første = NakenMotor.medJobber("node_1", kilde);
            ProcessEngine andre = NakenMotor.medJobber("node_2", kilde);
            første.getRepositoryService().createDeployment().addClasspathResource("ytelse/tidtakere.bpmn").deploy();
            for (int n = 0; n < SAKER; n++) {
                første.getRuntimeService().startProcessInstanceByKey("tidtakere", Map.of("sakId", "sak" + n));
            }
            double fart = tøm(base, "tidtakere");
            andre.close();
            første.close();
            return fart;
        }
    }

    /** @return tidtakere i sekundet, fra de forfaller til den siste er borte */
    private static double tøm(Proevebase base, String prosess) throws SQLException {
        long begynt = System.nanoTime();
        base.kjør(FORFALL + prosess + "'");
        while (tall(base, IGJEN + prosess + "'") > 0) {
            sov();
        }
        return SAKER * I_HVER * 1e9 / (System.nanoTime() - begynt);
    }

    private static long tall(Proevebase base, String spørsmål) throws SQLException {
        try (Connection c = base.som("postgres"); Statement s = c.createStatement(); ResultSet rad = s.executeQuery(spørsmål)) {
            rad.next();
            return rad.getLong(1);
        }
    }

    private static void sov() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
