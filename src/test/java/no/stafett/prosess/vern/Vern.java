package no.stafett.prosess.vern;

import java.util.List;
import no.stafett.prosess.Modeller;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;

/** Vernet slik det leveres, for prøvemotorene. */
public final class Vern {

    private Vern() {
    }

    /** Bare de indre lagene: porten slipper inn alt. Det som da skjer, skjer når porten har sviktet. */
    public static ProcessEnginePlugin med(Prosesshandlinger handlinger) {
        return med(handlinger, (navn, leietaker, filer) -> List.of());
    }

    public static ProcessEnginePlugin med(Prosesshandlinger handlinger, Modeller.Vakt vakt) {
        return new Motorvern(handlinger, vakt);
    }
}
