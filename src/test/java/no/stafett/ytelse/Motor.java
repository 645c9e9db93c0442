package no.stafett.ytelse;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.stafett.Proevebase;
import no.stafett.prosess.NakenMotor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Det andre vi måler mot: motoren alene, samme utgave på samme server i en database for seg selv, uten nett, tilgang, spor og liste rundt
 * seg. Kjører et nivå med seks oppgaver, en beslutningstabell og en tidtaker.
 */
final class Motor implements AutoCloseable {

    /** Oppgavene i nivået. */
    static final int OPPGAVER = 6;

    private final Proevebase base;
    private final HikariDataSource kilde;
    private final ProcessEngine motor;
    private int fylt;

    private Motor(Proevebase base, boolean somVår) {
        this.base = base;
        kilde = new HikariDataSource();
        kilde.setJdbcUrl(base.url());
        kilde.setUsername("stafett_eier");
        kilde.setPassword(base.passord("stafett_eier"));
        kilde.setMaximumPoolSize(16);
        if (somVår) {
            kilde.addDataSourceProperty("reWriteBatchedInserts", "true");
            kilde.setConnectionInitSql("set jit = off");
        }
        motor = somVår ? NakenMotor.somVår(Spoerringsur.rundt(kilde)) : NakenMotor.fraEsken(Spoerringsur.rundt(kilde));
        motor.getRepositoryService().createDeployment().addClasspathResource("ytelse/nivaa.bpmn").addClasspathResource("ytelse/utfall.dmn").deploy();
    }

    /** Innstilt som vår: våre tabeller med den ene indeksen, våre brytere, historikk «activity». */
    static Motor somVår() {
        return new Motor(Proevebase.ved("1"), true);
    }

    /** Slik den er når ingen har stilt på noe: historikk «full» og standardvalg. */
    static Motor fraEsken() {
        Proevebase base = Proevebase.åpen("ytelse_esken_" + System.nanoTime());
        base.kjør("create schema camunda authorization stafett_eier");
        return new Motor(base, false);
    }

    /** @return den første oppgaven i hver av de nye */
    List<String> start(int antall) {
        return IntStream.range(0, antall).mapToObj(n -> {
            String prosess = motor.getRuntimeService().startProcessInstanceByKey("nivaa", "sak" + System.nanoTime(),
                    Map.of("sakId", "sak" + n, "nivaa", 1, "utfall", "avslutt")).getId();
            return oppgave(prosess).getId();
        }).toList();
    }

    void ta(String oppgave, int klient) {
        motor.getTaskService().claim(oppgave, "bruker" + klient);
    }

    void fullfør(String oppgave) {
        motor.getTaskService().complete(oppgave, Map.of("utfall", "avslutt"));
    }

    /** Tar og fullfører alle oppgavene i et nytt nivå. @return antall setninger det tok */
    long heltNivå() throws Exception {
        Task første = motor.getTaskService().createTaskQuery().taskId(start(1).get(0)).singleResult();
        long setninger = 0;
        for (int n = 0; n < OPPGAVER; n++) {
            String id = oppgave(første.getProcessInstanceId()).getId();
            setninger += Spoerringsur.antall(Spoerringsur.opptak(() -> {
                ta(id, 0);
                fullfør(id);
            }));
        }
        return setninger;
    }

    private Task oppgave(String prosess) {
        return motor.getTaskService().createTaskQuery().processInstanceId(prosess).singleResult();
    }

    /** De tjue første etter frist. @return nanosekundene det tok */
    long side(List<String> grupper) {
        long begynt = System.nanoTime();
        motor.getTaskService().createTaskQuery().taskCandidateGroupIn(grupper).orderByDueDate().asc().listPage(0, 20);
        return System.nanoTime() - begynt;
    }

    /** Legger inn de samme åpne oppgavene som produktet har; bare det spørringen etter dem leser. De vokser som hos produktet. */
    void fyll(int antall) {
        Fyll.bareOppgavene(base, fylt, antall);
        fylt = antall;
        base.kjør("""
                insert into camunda.act_ru_task (id_, rev_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
                select id, 1, (select max(id_) from camunda.act_re_procdef), 'Oppgave', 'trinn_1', hos, 50, opprettet, frist, 1 from maalestokk.ny where not ferdig""", """
                insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select gen_random_uuid(), 1, g, 'candidate', id from maalestokk.ny, unnest(grupper) g where not ferdig""",
                "vacuum analyze camunda.act_ru_task", "vacuum analyze camunda.act_ru_identitylink");
    }

    void rydd() {
        base.kjør("vacuum analyze");
    }

    @Override
    public void close() {
        motor.close();
        kilde.close();
    }
}
