package no.stafett.prosess;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Motorens klokke er felles for alt i samme JVM; den som har flyttet den, stiller den tilbake. */
public final class Motorklokke {

    private Motorklokke() {
    }

    public static void virkeligTid() {
        ClockUtil.reset();
    }

    /**
     * Slipper spørringene motoren har lest inn, det tyngste den har. En prøve som starter programmet nitti ganger i samme
     * JVM, ville ellers fylt minnet: noe i rammeverket husker motorer som er lukket.
     */
    public static void slippSpoerringene(SpringProcessEngineConfiguration lukket) {
        lukket.getDbSqlSessionFactory().setSqlSessionFactory(null);
        lukket.setSqlSessionFactory(null);
    }
}
