package no.stafett;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Instant;
import java.util.stream.Stream;
import no.stafett.prosess.Motorklokke;
import no.stafett.system.Klokkestiller;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.support.ServletContextApplicationContextInitializer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Hele programmet med egen database, uten nettport. Kan lukkes og åpnes igjen på de samme dataene så ofte en prøve vil,
 * og har egen tid: klokka kan flyttes uten at andre prøver merker det.
 */
public final class Omstartbar implements AutoCloseable {

    /** Det motoren leser av sine egne filer, er likt hver gang, og tar halvparten av tiden det tar å åpne. */
    private static SqlSessionFactory lest;

    private final String database;
    private String[] valg;
    private GenericWebApplicationContext åpent;
    private MockMvc nett;

    /** @param navn første del av navnet på databasen; små bokstaver @param valg flere innstillinger, som på kommandolinja */
    public Omstartbar(String navn, String... valg) {
        this.valg = valg;
        database = navn + "_" + System.currentTimeMillis();
        åpne();
    }

    public void lukkOgÅpne() {
        close();
        åpne();
    }

    /** @param flere innstillinger den ikke hadde første gang */
    public void lukkOgÅpneMed(String... flere) {
        close();
        valg = Stream.concat(Stream.of(valg), Stream.of(flere)).toArray(String[]::new);
        åpne();
    }

    public <T> T hent(Class<T> bønne) {
        return åpent.getBean(bønne);
    }

    /** API-et, brukt av en av demopersonene. */
    public ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    /** En side, åpnet av en av demopersonene. */
    public MockHttpServletResponse side(String brukernavn, String sti) throws Exception {
        return nett.perform(get(sti).with(httpBasic(brukernavn, "stafett"))).andReturn().getResponse();
    }

    /** @param flytt ISO 8601-varighet; alt som da er forfalt, kjøres */
    public void flyttKlokka(String flytt) {
        Klokkestiller.flytt(åpent, flytt);
    }

    public void flyttKlokkaTil(Instant tid) {
        Klokkestiller.flyttTil(åpent, tid);
    }

    /** Setter klokka uten at noe som da er forfalt, skjer. */
    public void stillKlokka(Instant tid) {
        Klokkestiller.still(åpent, tid);
    }

    private void åpne() {
        SpringApplication program = new SpringApplication(Stafett.class);
        program.setApplicationContextFactory(type -> new GenericWebApplicationContext());
        program.addInitializers(new ServletContextApplicationContextInitializer(new MockServletContext()),
                oppsett -> oppsett.getBeanFactory().addBeanPostProcessor(new Gjenbruk()));
        åpent = (GenericWebApplicationContext) program.run(Stream.concat(Stream.of("--stafett.database.navn=" + database), Stream.of(valg))
                .toArray(String[]::new));
        lest = åpent.getBean(SpringProcessEngineConfiguration.class).getSqlSessionFactory();
        nett = MockMvcBuilders.webAppContextSetup(åpent).apply(springSecurity()).build();
    }

    @Override
    public void close() {
        SpringProcessEngineConfiguration motor = åpent.getBean(SpringProcessEngineConfiguration.class);
        Maalearkiv.skriv(åpent);
        åpent.close();
        Motorklokke.slippSpoerringene(motor);
        Motorklokke.virkeligTid();
    }

    /** Bare ett program er åpent om gangen; det neste får det forrige leste, på sin egen database. */
    private static final class Gjenbruk implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bønne, String navn) {
            if (lest != null && bønne instanceof SpringProcessEngineConfiguration motor) {
                lest.getConfiguration().setEnvironment(new Environment("default", new ManagedTransactionFactory(), motor.getDataSource()));
                motor.setSqlSessionFactory(lest);
            }
            return bønne;
        }
    }
}
