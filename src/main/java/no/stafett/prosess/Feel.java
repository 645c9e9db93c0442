package no.stafett.prosess;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/**
 * Regner ut FEEL-uttrykk fra skjemaene. Motorens FEEL ligger bak denne muren, så ingen andre
 * pakker kjenner Camunda eller Scala.
 *
 * <p>Skjemabiblioteket i nettleseren regner med en annen FEEL. De to er enige om alt som er
 * velformet, men ikke om hva som skjer når typene ikke passer sammen. Derfor sier hvert svar om
 * det er {@linkplain Svar#sikkert() sikkert}: den som spør, skal ikke bygge på et usikkert svar.
 */
@Component
public class Feel {

    /** Lengre uttrykk finnes ikke i noe skjema et menneske har skrevet. */
    private static final int LENGSTE_UTTRYKK = 2_000;
    private static final int STOERSTE_LAGER = 5_000;

    private final FeelEngineApi motor = FeelEngineBuilder.forJava().build();
    private final Map<String, ParseResult> lest = new ConcurrentHashMap<>();

    /**
     * @param verdi   null, Boolean, String, BigDecimal, LocalDate, List eller Map av det samme
     * @param sikkert om nettleserens FEEL gir samme svar
     */
    public record Svar(Object verdi, boolean sikkert) {
        static final Svar USIKKERT = new Svar(null, false);
    }

    /** Uttrykket skrives uten innledende likhetstegn. Feil i uttrykket gir et usikkert svar, aldri unntak. */
    public Svar evaluer(String uttrykk, Map<String, Object> kontekst) {
        ParseResult tre = les(uttrykk);
        if (tre == null || tre.isFailure()) {
            return Svar.USIKKERT;
        }
        EvaluationResult utfall = motor.evaluate(tre.parsedExpression(), kontekst);
        return utfall.isSuccess() ? Feelverdi.svar(utfall) : Svar.USIKKERT;
    }

    /** Om uttrykket er gyldig FEEL. */
    public boolean kanLeses(String uttrykk) {
        ParseResult tre = les(uttrykk);
        return tre != null && !tre.isFailure();
    }

    private ParseResult les(String uttrykk) {
        if (uttrykk == null || uttrykk.isBlank() || uttrykk.length() > LENGSTE_UTTRYKK) {
            return null;
        }
        // Skjemaer har få og faste uttrykk; taket er et vern mot at utprøving av modeller fyller minnet.
        if (lest.size() > STOERSTE_LAGER) {
            lest.clear();
        }
        return lest.computeIfAbsent(uttrykk, motor::parseExpression);
    }
}
