// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

/// The schema of libraries of version 1, as Halftone 0.1.0 wrote it. Never to be changed.
inline constexpr const char *Version1Schema = R"sql(
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  model_path TEXT NOT NULL,
  architecture TEXT NOT NULL,
  model_fingerprint TEXT NOT NULL,
  parameters INTEGER NOT NULL,
  blocks INTEGER NOT NULL,
  layers INTEGER NOT NULL,
  data_path TEXT NOT NULL,
  data_fingerprint TEXT NOT NULL,
  requested_samples INTEGER NOT NULL,
  sequence_length INTEGER NOT NULL,
  packing TEXT NOT NULL,
  compute TEXT NOT NULL,
  program_version TEXT NOT NULL,
  decisions TEXT NOT NULL
) STRICT;

CREATE TABLE model_graph (
  session TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  graph TEXT NOT NULL,
  partition TEXT NOT NULL
) STRICT;

CREATE TABLE sample (
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sample_index INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  loss REAL NOT NULL,
  sums BLOB NOT NULL,
  PRIMARY KEY (session, sample_index)
) STRICT;

CREATE TABLE timing (
  key INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  batch INTEGER NOT NULL,
  sequence_length INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('prefill', 'decode')),
  formats TEXT NOT NULL,
  baseline_seconds REAL NOT NULL,
  resolution_seconds REAL NOT NULL,
  UNIQUE (session, source, batch, sequence_length, phase)
) STRICT;

CREATE TABLE gain (
  timing INTEGER NOT NULL REFERENCES timing (key) ON DELETE CASCADE,
  subgraph INTEGER NOT NULL,
  configuration INTEGER NOT NULL,
  gain_seconds REAL NOT NULL,
  spread_seconds REAL NOT NULL,
  PRIMARY KEY (timing, subgraph, configuration)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept (
  key INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  note TEXT NOT NULL,
  decisions TEXT NOT NULL,
  loss_mse REAL NOT NULL,
  gain REAL NOT NULL,
  gain_unit TEXT NOT NULL,
  formats TEXT NOT NULL,
  UNIQUE (session, name)
) STRICT;

CREATE VIEW layer AS
SELECT session, entry.key AS layer, entry.value ->> 'name' AS name, entry.value ->> 'kind' AS kind,
       entry.value ->> 'role' AS role, entry.value ->> 'block' AS block,
       entry.value ->> 'parameters' AS parameters
FROM model_graph, json_each(graph, '$.layers') AS entry;

CREATE VIEW subgraph AS
SELECT session, entry.key AS subgraph, entry.value ->> 'name' AS name, entry.value ->> 'class' AS class,
       entry.value ->> 'layers' AS layers
FROM model_graph, json_each(partition, '$.subgraphs') AS entry;
)sql";

/// What version 2 adds. Never to be changed.
inline constexpr const char *Version2Addition = R"sql(
ALTER TABLE session ADD COLUMN measured_formats TEXT NOT NULL DEFAULT '[]';
ALTER TABLE session ADD COLUMN quantization TEXT NOT NULL DEFAULT '{}';
ALTER TABLE sample ADD COLUMN measured_errors BLOB NOT NULL DEFAULT x'';

CREATE TABLE shift_run (
  session TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  formats TEXT NOT NULL,
  requested_samples INTEGER NOT NULL,
  quantization TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('static', 'dynamic')),
  program_version TEXT NOT NULL
) STRICT;

CREATE TABLE shift (
  session TEXT NOT NULL REFERENCES shift_run (session) ON DELETE CASCADE,
  sample_index INTEGER NOT NULL,
  format TEXT NOT NULL,
  layer INTEGER NOT NULL,
  change REAL NOT NULL,
  PRIMARY KEY (session, sample_index, format, layer)
) STRICT, WITHOUT ROWID;

CREATE TABLE validation (
  key INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  created TEXT NOT NULL,
  formats TEXT NOT NULL,
  quantization TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('static', 'dynamic')),
  data_path TEXT NOT NULL,
  data_fingerprint TEXT NOT NULL,
  requested_samples INTEGER NOT NULL,
  sequence_length INTEGER NOT NULL,
  packing TEXT NOT NULL,
  program_version TEXT NOT NULL,
  predictions TEXT NOT NULL
) STRICT;

CREATE TABLE validation_sample (
  validation INTEGER NOT NULL REFERENCES validation (key) ON DELETE CASCADE,
  sample_index INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  baseline_loss REAL NOT NULL,
  change REAL NOT NULL,
  PRIMARY KEY (validation, sample_index)
) STRICT, WITHOUT ROWID;

CREATE INDEX validation_of_session ON validation (session);
)sql";

/// What version 3 adds. Never to be changed.
inline constexpr const char *Version3Addition = R"sql(
CREATE TABLE whole_model_gain (
  timing INTEGER NOT NULL REFERENCES timing (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  places TEXT NOT NULL,
  gain_seconds REAL NOT NULL,
  spread_seconds REAL NOT NULL,
  PRIMARY KEY (timing, number)
) STRICT, WITHOUT ROWID;
)sql";

/// What version 4 changes. Never to be changed.
inline constexpr const char *Version4Addition = R"sql(
CREATE TABLE newer_timing (
  key INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, source TEXT NOT NULL,
  batch INTEGER NOT NULL, sequence_length INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('prefill', 'decode')), formats TEXT NOT NULL,
  baseline_seconds REAL NOT NULL, resolution_seconds REAL NOT NULL,
  UNIQUE (session, source, batch, sequence_length, phase, formats)
) STRICT;
INSERT INTO newer_timing SELECT * FROM timing;
DROP TABLE timing;
ALTER TABLE newer_timing RENAME TO timing;
)sql";

} // namespace halftone
