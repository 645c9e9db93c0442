package no.stafett.prosess.vern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.stafett.prosess.Uttrykksbilde.Form;
import no.stafett.prosess.Uttrykksbilde;
import no.stafett.prosess.Uttrykksfeil;
import no.stafett.prosess.Uttrykkskontroll;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Scanner;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.impl.juel.TreeStore;

/**
 * Leser et uttrykk til et tre og går gjennom det. Kontrollen av modeller og motoren spør samme leser, og motoren regner
 * ut det samme treet som ble kontrollert.
 */
public final class Uttrykksleser {

    private static final int HUSKEDE_TRÆR = 500;

    private final Prosesshandlinger handlinger;
    private final TreeStore trær =
            new TreeStore(new Builder(Builder.Feature.METHOD_INVOCATIONS), new Cache(HUSKEDE_TRÆR));

    public Uttrykksleser(Prosesshandlinger handlinger) {
        this.handlinger = handlinger;
    }

    /** Hva uttrykket er, og hva som eventuelt er galt med det. */
    public Uttrykksbilde les(String uttrykk) {
        if (erRenTekst(uttrykk)) {
            return new Uttrykksbilde(List.of(), Form.TEKST, Set.of());
        }
        if (uttrykk.length() > Uttrykkskontroll.LENGSTE) {
            return avvist(Uttrykksfeil.FOR_LANGT);
        }
        try {
            return Uttrykksdybde.av(uttrykk) > Uttrykkskontroll.DYPESTE
                    ? avvist(Uttrykksfeil.FOR_DYPT)
                    : bilde(trær.get(uttrykk).getRoot());
        } catch (TreeBuilderException | Scanner.ScanException e) {
            return avvist(Uttrykksfeil.UGYLDIG);
        }
    }

    /** Lageret motoren skal regne ut fra, så det kontrollerte og det kjørte er ett tre. */
    TreeStore trær() {
        return trær;
    }

    private static boolean erRenTekst(String uttrykk) {
        return !uttrykk.contains("${") && !uttrykk.contains("#{");
    }

    private Uttrykksbilde bilde(Node rot) {
        List<AstEval> uttrykk = uttrykkI(rot);
        if (uttrykk.isEmpty()) {
            return new Uttrykksbilde(List.of(), Form.TEKST, Set.of());
        }
        if (uttrykk.size() > 1 || uttrykk.get(0).isDeferred()) {
            return avvist(Uttrykksfeil.SAMMENSATT);
        }
        Node verdi = uttrykk.get(0).getChild(0);
        Uttrykksvandring vandring = new Uttrykksvandring(handlinger);
        vandring.verdi(verdi);
        Form form = rot instanceof AstComposite ? Form.TEKST_MED_UTTRYKK : form(verdi, vandring);
        return new Uttrykksbilde(List.copyOf(vandring.feil()), form, Set.copyOf(vandring.variabler()));
    }

    /** Rota er tekst, ett uttrykk eller en rekke av dem; noe fjerde finnes ikke, men ville blitt avvist. */
    private static List<AstEval> uttrykkI(Node rot) {
        List<AstEval> uttrykk = new ArrayList<>();
        if (rot instanceof AstEval ett) {
            uttrykk.add(ett);
        } else if (rot instanceof AstComposite rekke) {
            for (int i = 0; i < rekke.getCardinality(); i++) {
                uttrykk.addAll(uttrykkI(rekke.getChild(i)));
            }
        } else if (!(rot instanceof AstText)) {
            throw new IllegalStateException("Ukjent rot: " + rot.getClass());
        }
        return uttrykk;
    }

    private static Form form(Node verdi, Uttrykksvandring vandring) {
        if (verdi instanceof AstNested parentes) {
            return form(parentes.getChild(0), vandring);
        }
        if (verdi instanceof AstMethod kall) {
            return vandring.svar(kall);
        }
        if (Uttrykksvandring.erNegativtTall(verdi)) {
            return Form.FAST_VERDI;
        }
        if (verdi instanceof AstBinary || verdi instanceof AstUnary) {
            return Form.BETINGELSE;
        }
        if (verdi instanceof AstIdentifier) {
            return Form.VARIABEL;
        }
        return Uttrykksvandring.erFastVerdi(verdi) ? Form.FAST_VERDI : Form.UKJENT;
    }

    private static Uttrykksbilde avvist(Uttrykksfeil feil) {
        return new Uttrykksbilde(List.of(feil), Form.UKJENT, Set.of());
    }
}
