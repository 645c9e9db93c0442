package no.stafett.prosess.vern;

import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import no.stafett.prosess.Uttrykksbilde.Form;
import no.stafett.prosess.Uttrykksfeil;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;

/** Går gjennom det ferdig leste treet og slipper bare gjennom det som står på den positive listen. */
final class Uttrykksvandring {

    /** Ord motoren selv svarer på, og som gir hele motoren i hånden på den som skriver dem. */
    private static final Set<String> MOTORENS_ORD = Set.of("execution", "task", "caseExecution", "externalTask",
            "authenticatedUserId", "variableContext", "decisionResult");
    private static final Set<AstBinary.Operator> TILLATTE = Set.of(AstBinary.AND, AstBinary.OR, AstBinary.EQ,
            AstBinary.NE, AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);

    private final Prosesshandlinger handlinger;
    private final Set<Uttrykksfeil> feil = new LinkedHashSet<>();
    private final Set<String> variabler = new LinkedHashSet<>();

    Uttrykksvandring(Prosesshandlinger handlinger) {
        this.handlinger = handlinger;
    }

    Set<Uttrykksfeil> feil() {
        return feil;
    }

    Set<String> variabler() {
        return variabler;
    }

    void verdi(Node node) {
        if (node instanceof AstIdentifier navn) {
            variabel(navn.getName());
        } else if (node instanceof AstMethod kall) {
            kall(kall);
        } else if (node instanceof AstBinary par) {
            par(par);
        } else if (node instanceof AstUnary fortegn) {
            fortegn(fortegn);
        } else if (node instanceof AstNested parentes) {
            verdi(parentes.getChild(0));
        } else if (!erFastVerdi(node)) {
            feil.add(Uttrykksfeil.IKKE_TILLATT);
        }
    }

    private void par(AstBinary par) {
        if (!TILLATTE.contains(par.getOperator())) {
            feil.add(Uttrykksfeil.IKKE_TILLATT);
        }
        verdi(par.getChild(0));
        verdi(par.getChild(1));
    }

    private void fortegn(AstUnary fortegn) {
        boolean nektelse = fortegn.getOperator() == AstUnary.NOT || fortegn.getOperator() == AstUnary.EMPTY;
        if (nektelse) {
            verdi(fortegn.getChild(0));
        } else if (!erNegativtTall(fortegn)) {
            feil.add(Uttrykksfeil.IKKE_TILLATT);
        }
    }

    private void variabel(String navn) {
        if (MOTORENS_ORD.contains(navn) || handlinger.kjenner(navn)) {
            feil.add(Uttrykksfeil.FORBUDT_NAVN);
        }
        variabler.add(navn);
    }

    private void kall(AstMethod kall) {
        Node mottaker = kall.getChild(0);
        if (mottaker instanceof AstDot punktum && punktum.getChild(0) instanceof AstIdentifier navn) {
            metode(navn.getName(), punktum, kall.getChild(1).getCardinality());
        } else {
            feil.add(Uttrykksfeil.IKKE_TILLATT);
        }
        argumenter(kall.getChild(1));
    }

    /** Hva et kall svarer med. Et kall ingen kjenner, svarer ikke. */
    Form svar(AstMethod kall) {
        if (!(kall.getChild(0) instanceof AstDot punktum && punktum.getChild(0) instanceof AstIdentifier navn)) {
            return Form.KALL;
        }
        Method metode = handlinger.metode(navn.getName(), metodenavn(navn.getName(), punktum), kall.getChild(1).getCardinality());
        Class<?> svar = metode == null ? void.class : metode.getReturnType();
        if (svar == Date.class || Temporal.class.isAssignableFrom(svar)) {
            return Form.KALL_TIDSPUNKT;
        }
        return svar == boolean.class || svar == Boolean.class ? Form.KALL_JA_NEI : Form.KALL;
    }

    /** Treet gir ikke metodenavnet fra seg; strukturen «bønne.metode» er den offentlige veien til det. */
    private static String metodenavn(String bønne, AstDot punktum) {
        return punktum.getStructuralId(null).substring(bønne.length() + 1);
    }

    private void metode(String bønne, AstDot punktum, int antall) {
        String metode = metodenavn(bønne, punktum);
        if (!handlinger.kjenner(bønne)) {
            feil.add(Uttrykksfeil.UKJENT_HANDLING);
        } else if (!handlinger.kjenner(bønne, metode, antall)) {
            feil.add(Uttrykksfeil.UKJENT_METODE);
        }
    }

    private void argumenter(Node argumenter) {
        for (int i = 0; i < argumenter.getCardinality(); i++) {
            Node argument = argumenter.getChild(i);
            if (argument instanceof AstIdentifier navn) {
                variabel(navn.getName());
            } else if (!erFastVerdi(argument) && !erNegativtTall(argument)) {
                feil.add(Uttrykksfeil.ARGUMENT);
            }
        }
    }

    static boolean erFastVerdi(Node node) {
        return node instanceof AstString || node instanceof AstNumber
                || node instanceof AstBoolean || node instanceof AstNull;
    }

    static boolean erNegativtTall(Node node) {
        return node instanceof AstUnary fortegn && fortegn.getOperator() == AstUnary.NEG
                && fortegn.getChild(0) instanceof AstNumber;
    }
}
