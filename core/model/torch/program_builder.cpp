// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/program_builder.h"

#include <ATen/ATen.h>

namespace halftone {

ProgramBuilder::ProgramBuilder(TensorSource tensors) : m_tensors(std::move(tensors))
{
    m_program.graph = std::make_shared<torch::jit::Graph>();
    m_ids = m_program.graph->addInput("ids");
}

ProgramBuilder::Value *ProgramBuilder::parameter(const std::string &name,
                                                 const std::vector<std::int64_t> &shape,
                                                 const std::string &file)
{
    auto tensor = m_tensors(file.empty() ? name : file, shape);
    if (!tensor && !m_error)
        m_error = tensor.error();
    m_program.parameters.push_back({name, tensor ? *tensor : at::Tensor()});
    return m_program.graph->addInput();
}

ProgramBuilder::Value *ProgramBuilder::table(const std::string &name, at::Tensor values)
{
    m_program.parameters.push_back({name, std::move(values), true});
    return m_program.graph->addInput();
}

ProgramBuilder::Value *ProgramBuilder::operator()(const char *operation,
                                                  std::initializer_list<torch::jit::NamedValue> arguments,
                                                  std::initializer_list<torch::jit::NamedValue> options)
{
    Value *output = m_program.graph->insert(c10::Symbol::fromQualString(operation), arguments, options);
    m_program.modules[output->node()] = m_module;
    return output;
}

ProgramBuilder::Value *ProgramBuilder::list(std::initializer_list<Value *> elements)
{
    auto &graph = *m_program.graph;
    return graph.insertNode(graph.createList(c10::TensorType::get(), elements))->output();
}

void ProgramBuilder::nameLayer(Value *product, std::string name)
{
    m_program.layerNames[product->node()] = std::move(name);
}

Result<Program> ProgramBuilder::finish(Value *output) &&
{
    if (m_error)
        return *m_error;
    m_program.graph->registerOutput(output);
    return std::move(m_program);
}

} // namespace halftone
