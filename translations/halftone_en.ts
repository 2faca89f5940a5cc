<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CertaintyText</name>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</numerusform>
            <numerusform>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>Solved again for %1 bootstrap draws from %Ln calibration sample; the gain was %2 to %3.</numerusform>
            <numerusform>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>there is %Ln format, the most that can be</numerusform>
            <numerusform>there are %Ln formats, the most that can be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>calibrated on %Ln sample</numerusform>
            <numerusform>calibrated on %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>measured with each layer alone in %1, on %Ln sample</numerusform>
            <numerusform>measured with each layer alone in %1, on %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>measured rounding errors in %1, to first order, on %Ln sample</numerusform>
            <numerusform>measured rounding errors in %1, to first order, on %Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>calibrated on %Ln sample</numerusform>
            <numerusform>calibrated on %Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>The really quantized model on %Ln sample of %1; 95 % interval %2 to %3 nats².</numerusform>
            <numerusform>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>up to %Ln whole model</numerusform>
            <numerusform>up to %Ln whole models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>tied with %Ln other</numerusform>
            <numerusform>tied with %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1, %Ln device</numerusform>
            <numerusform>%1, %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>gains of layers added up in %Ln sub-graph that is large or tied</numerusform>
            <numerusform>gains of layers added up in %Ln sub-graphs that are large or tied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>Loss MSE: predicted from %Ln calibration sample</numerusform>
            <numerusform>Loss MSE: predicted from %Ln calibration samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>Measured on %Ln sample of %1</numerusform>
            <numerusform>Measured on %Ln samples of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>%Ln random configuration of about this loss MSE</numerusform>
            <numerusform>%Ln random configurations of about this loss MSE</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>%Ln lowered layer</numerusform>
            <numerusform>%Ln lowered layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>Sum of sub-graphs against whole model, %Ln configuration measured: residual at most %1.</numerusform>
            <numerusform>Sum of sub-graphs against whole model, %Ln configurations measured: residual at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>%Ln configuration of the whole model, predicted by the same model: %1.</numerusform>
            <numerusform>%Ln configurations of the whole model, predicted by the same model: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>%Ln configuration of the whole model, measured with the gains: %1.</numerusform>
            <numerusform>%Ln configurations of the whole model, measured with the gains: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>Calibration: %Ln remark: %1</numerusform>
            <numerusform>Calibration: %Ln remarks, the last one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>%Ln layer differs.</numerusform>
            <numerusform>%Ln layers differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1: %Ln layer in both, %2.</numerusform>
            <numerusform>%1: %Ln layers in both, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%Ln layer has another format than in %1, each session solved at its own threshold.</numerusform>
            <numerusform>%Ln layers have another format than in %1, each session solved at its own threshold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>%Ln layer selected</numerusform>
            <numerusform>%Ln layers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln configuration</numerusform>
            <numerusform>%Ln configurations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>Noise model %1, %Ln pin</numerusform>
            <numerusform>Noise model %1, %Ln pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>%Ln sub-graph</numerusform>
            <numerusform>%Ln sub-graphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>built like %Ln other</numerusform>
            <numerusform>built like %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln configuration</numerusform>
            <numerusform>%Ln configurations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>One of %Ln sub-graph of this class</numerusform>
            <numerusform>One of %Ln sub-graphs of this class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>%Ln block</numerusform>
            <numerusform>%Ln blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%Ln file of this name is there already. Replace it?</numerusform>
            <numerusform>%Ln files of these names are there already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>%Ln session is deleted. It can be restored for %1 days.</numerusform>
            <numerusform>%Ln sessions are deleted. They can be restored for %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>%Ln session is restored.</numerusform>
            <numerusform>%Ln sessions are restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>%Ln session is archived.</numerusform>
            <numerusform>%Ln sessions are archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>%Ln session is no longer archived.</numerusform>
            <numerusform>%Ln sessions are no longer archived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>%Ln session is imported; “%1” is shown.</numerusform>
            <numerusform>%Ln sessions are imported; “%1” is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%Ln session is recovered. The damaged file is kept as %1.</numerusform>
            <numerusform>%Ln sessions are recovered. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>Export %Ln session into a folder</numerusform>
            <numerusform>Export %Ln sessions into a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>%Ln session is written to %1.</numerusform>
            <numerusform>%Ln sessions are written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>Compare %Ln session with the open one</numerusform>
            <numerusform>Compare %Ln sessions with the open one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>Export %Ln session…</numerusform>
            <numerusform>Export %Ln sessions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>Take %Ln session out of the archive</numerusform>
            <numerusform>Take %Ln sessions out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>Archive %Ln session</numerusform>
            <numerusform>Archive %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>Restore %Ln session</numerusform>
            <numerusform>Restore %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>Delete %Ln session</numerusform>
            <numerusform>Delete %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>The shift of every layer is measured on %Ln sample: the noise model bias-aware predicts now.</numerusform>
            <numerusform>The shift of every layer is measured on %Ln samples: the noise model bias-aware predicts now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>%Ln run of the model to make (samples: %1, layers: %2, formats: %3).</numerusform>
            <numerusform>%Ln runs of the model to make (samples: %1, layers: %2, formats: %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>%Ln run is stored already.</numerusform>
            <numerusform>%Ln runs are stored already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>%Ln file written to %1; README.txt says how to use it.</numerusform>
            <numerusform>%Ln files written to %1; README.txt says how to use them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>%Ln line left out, the workers say too much</numerusform>
            <numerusform>%Ln lines left out, the workers say too much</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln file written to %1.</numerusform>
            <numerusform>%Ln files written to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
