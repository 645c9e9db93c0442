package no.stafett.prosess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationResult;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;

/** Oversetter motorens FEEL-svar til vanlig Java og vurderer om det er til å stole på. */
final class Feelverdi {

    private static final Pattern BEGYNNER_TOMT =
            Pattern.compile("Can't [a-z]+ 'null' |Failed to invoke function '[a-z ]+': Illegal arguments: 'null'");

    private Feelverdi() {
    }

    static Feel.Svar svar(EvaluationResult utfall) {
        try {
            boolean sikkert = CollectionConverters.asJava(utfall.suppressedFailures())
                    .stream().allMatch(Feelverdi::gjelderBareTomt);
            return new Feel.Svar(vanlig(utfall.result()), sikkert);
        } catch (UkjentVerdi ukjent) {
            return Feel.Svar.USIKKERT;
        }
    }

    /**
     * Motoren gjør det den ikke forstår, til null. Det er likt i nettleseren når grunnen er at noe er
     * tomt eller mangler. Sammenlignes for eksempel tekst med tall, regner nettleseren etter
     * JavaScripts regler og kan få et annet svar. Tekst fra brukeren står alltid i anførselstegn i
     * meldingen, så ingen kan skrive seg til et «sikkert» svar.
     */
    private static boolean gjelderBareTomt(EvaluationFailure feil) {
        String type = feil.failureType().toString();
        String melding = feil.failureMessage();
        if (type.equals("NO_VARIABLE_FOUND") || type.equals("NO_CONTEXT_ENTRY_FOUND")) {
            return true;
        }
        if (melding.contains("' and '")) {
            return false;
        }
        return melding.endsWith("'null'") || BEGYNNER_TOMT.matcher(melding).lookingAt();
    }

    private static Object vanlig(Object verdi) throws UkjentVerdi {
        if (verdi == null || verdi instanceof Boolean || verdi instanceof String || verdi instanceof LocalDate) {
            return verdi;
        }
        if (verdi instanceof Number tall) {
            return new BigDecimal(tall.toString());
        }
        if (verdi instanceof List<?> liste) {
            return vanligListe(liste);
        }
        if (verdi instanceof Map<?, ?> objekt) {
            return vanligObjekt(objekt);
        }
        throw new UkjentVerdi();
    }

    private static List<Object> vanligListe(List<?> liste) throws UkjentVerdi {
        List<Object> ut = new ArrayList<>(liste.size());
        for (Object verdi : liste) {
            ut.add(vanlig(verdi));
        }
        return ut;
    }

    private static Map<String, Object> vanligObjekt(Map<?, ?> objekt) throws UkjentVerdi {
        Map<String, Object> ut = new LinkedHashMap<>();
        for (Map.Entry<?, ?> felt : objekt.entrySet()) {
            ut.put(String.valueOf(felt.getKey()), vanlig(felt.getValue()));
        }
        return ut;
    }

    /** En verdi vi ikke fører ut gjennom muren: funksjoner, varigheter, klokkeslett. */
    private static final class UkjentVerdi extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
